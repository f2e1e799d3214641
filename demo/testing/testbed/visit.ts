/** What a visitor of a page of the test bed came to see. */
export interface Sight {
  /** Everything that the first poll says. */
  readonly text: string;
  /** In px; of the smallest text that is seen. */
  readonly smallest: number;
  /** The least of all contrasts of text. */
  readonly contrast: number;
  /** What the widget says once the vote is cast; empty where it could not be. */
  readonly confirmed: string;
  /** Of the poll, in px. */
  readonly width: number;
}

export interface Purpose {
  /** The pattern of what the widget has to say, where it cannot take a vote. */
  readonly says?: string | undefined;
  /** Whether the page changes by itself for two seconds. */
  readonly restless: boolean;
}

/**
 * Runs in the page, whatever it is like and whichever browser it is: looks for the first poll, votes where that is possible, and tells
 * what there is to be seen. Stands alone, since it is sent there as text.
 */
export async function visit({ says, restless }: Purpose): Promise<Sight> {
  const find = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'civic-poll') return element;
      const inner = element.shadowRoot ? find(element.shadowRoot) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const root = (): ShadowRoot | undefined => find(document)?.shadowRoot ?? undefined;
  const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const seen = (element: Element): boolean => element.getClientRects().length > 0;
  /** Milliseconds that something may take to appear. */
  const patience = 25_000;
  const until = async <T>(look: () => T | undefined | false | null): Promise<T | undefined> => {
    const end = performance.now() + patience;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) return undefined;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  // Whatever the page does to its own content, it has done by then.
  if (restless) await new Promise((done) => setTimeout(done, 2200));

  const radio = (): HTMLInputElement | undefined => {
    const found = root()?.querySelector<HTMLInputElement>('input[type=radio]');
    return found && seen(found) ? found : undefined;
  };
  const pattern = says === undefined ? undefined : new RegExp(says);
  await until(() => (pattern ? pattern.test(textOf(root())) : radio()));
  const sight = look();
  if (pattern) return { ...sight, confirmed: '' };
  if (!radio()) return { ...sight, confirmed: '' };
  radio()?.click();
  const button = (): HTMLButtonElement | null | undefined =>
    root()?.querySelector<HTMLButtonElement>('button[type=submit]');
  await until(() => button());
  button()?.click();
  const done = await until(() => root()?.querySelector('#done'));
  return { ...sight, confirmed: textOf(done) };

  function look(): Omit<Sight, 'confirmed'> {
    const shadow = root();
    const sizes: number[] = [];
    const contrasts: number[] = [];
    for (const element of shadow?.querySelectorAll('*') ?? []) {
      let own = '';
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) own += node.textContent ?? '';
      if (own.trim() === '' || !seen(element) || element.closest('.quiet') || element.localName === 'style') continue;
      sizes.push(parseFloat(getComputedStyle(element).fontSize));
      contrasts.push(contrastOf(element));
    }
    return {
      text: textOf(shadow),
      smallest: sizes.length > 0 ? Math.min(...sizes) : 0,
      contrast: contrasts.length > 0 ? Math.min(...contrasts) : 0,
      width: shadow?.host.getBoundingClientRect().width ?? 0,
    };
  }

  /** By what the browser makes of the colours, drawn over each other from the page's ground up. */
  function contrastOf(element: Element): number {
    const layers: string[] = [];
    let opacity = 1;
    for (let node: Element | null = element; node; node = parentOf(node)) {
      const style = getComputedStyle(node);
      layers.unshift(style.backgroundColor);
      opacity *= Number(style.opacity);
    }
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    if (!context) return 0;
    const luminance = (colours: readonly string[]): number => {
      for (const colour of ['#fff', ...colours]) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      const linear = (value: number): number => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const ground = luminance(layers);
    const ink = luminance([...layers, getComputedStyle(element).color]);
    const [light, dark] = ground > ink ? [ground, ink] : [ink, ground];
    return opacity < 0.5 ? 1 : (light + 0.05) / (dark + 0.05);
  }

  function parentOf(element: Element): Element | null {
    const parent = element.assignedSlot ?? element.parentNode;
    if (parent instanceof ShadowRoot) return parent.host;
    return parent instanceof Element ? parent : null;
  }
}

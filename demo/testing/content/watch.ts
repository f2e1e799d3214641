import type { BrowserContext, Page } from 'playwright-core';

/** What happened on pages that must not happen. */
export class Incidents {
  readonly seen: string[] = [];
  readonly #allowed: ReadonlySet<string>;

  /** @param allowed origins that may be asked */
  constructor(allowed: readonly string[]) {
    this.#allowed = new Set(allowed);
  }

  /** Watches every page of a context: dialogs, windows, downloads, requests elsewhere, a policy that was hit, and the canary. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('canary', (_source, value: unknown) => this.#add('ran', String(value)));
    await context.exposeBinding('refusedByPolicy', (_source, what: unknown) => this.#add('policy', String(what)));
    await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
      refusedByPolicy(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample), true);
      window.alert = window.confirm = window.prompt = (text) => canary('dialog ' + text);`);
    context.on('page', (page) => this.#listen(page));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!this.#allowed.has(url.origin)) this.#add('asked', url.href);
    });
  }

  #listen(page: Page): void {
    page.on('dialog', (dialog) => {
      this.#add('dialog', dialog.message());
      void dialog.dismiss();
    });
    page.on('popup', (popup) => this.#add('window', popup.url()));
    page.on('download', (download) => this.#add('download', download.url()));
    page.on('pageerror', (error) => this.#add('error', error.message));
    page.on('framenavigated', (frame) => {
      const { origin } = new URL(frame.url() === 'about:blank' ? 'http://localhost' : frame.url());
      if (frame.url() !== 'about:blank' && !this.#allowed.has(origin)) this.#add('went', frame.url());
    });
  }

  #add(kind: string, what: string): void {
    this.seen.push(`${kind}: ${what.slice(0, 200)}`);
  }
}

/** Everything that a page says: the data of each text node, shadow roots included. Sent to the page as text. */
export function textsOnPage(): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) texts.push((node as Text).data);
    if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return;
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) texts.push(node.value);
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return texts;
}

/** Words of the page itself that stand from right to left although the page does not, and how far it is wider than the window. */
export function disorder(): { turned: string[]; wider: number } {
  const turned: string[] = [];
  const walk = (node: Node, isTheirs: boolean): void => {
    const theirs = isTheirs || (node instanceof HTMLElement && node.dir === 'auto');
    if (node.nodeType === Node.TEXT_NODE && !theirs) {
      const { data } = node as Text;
      const word = /[A-Za-z]{3,}/.exec(data);
      // A text that turns itself round is as its author wrote it; it must not turn its neighbours.
      if (!word || /[\u202A-\u202E\u2066-\u2069]/.test(data)) return;
      const rect = (at: number): DOMRect => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [rect(word.index), rect(word.index + word[0].length - 1)];
      if (first.width > 0 && last.width > 0 && Math.abs(first.top - last.top) < 2 && first.left > last.left)
        turned.push(data.trim().slice(0, 80));
    }
    if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return;
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot, theirs);
    for (const child of node.childNodes) walk(child, theirs);
  };
  walk(document.body, false);
  const { scrollWidth, clientWidth } = document.documentElement;
  return { turned, wider: scrollWidth - clientWidth };
}

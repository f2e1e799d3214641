/**
 * The one script tag: `<script type="module" src="…/civic-widgets.js" data-space="lindenau"></script>`.
 *
 * Finds `<civic-…>` elements and `<div data-civic-widget="…">` placeholders, also those that come later, and loads the code
 * of each when it nears the viewport. Everything else is fetched then.
 *
 * `data-backend` names the backend's origin where it is not the script's own; `data-adapter` a module whose default export
 * makes an adapter from `{ space, backend }`. `data-token-links` takes a token from the address, for previews.
 */
import type { CivicAdapter } from '@civic-widgets/core';

/** Connects the widgets to any adapter, for pages that make their own: the script tag then needs no `data-space`. */
export async function connect(adapter: CivicAdapter | Promise<CivicAdapter>): Promise<() => void> {
  return (await import('./connection.ts')).connect(adapter);
}

/** How each element is loaded, and the room (in em) that is kept for it until then. */
const widgets: Readonly<Record<string, readonly [load: () => Promise<unknown>, room: number]>> = {
  'idea-board': [() => import('./idea-board/define.ts'), 60],
  poll: [() => import('./poll/define.ts'), 24],
  badges: [() => import('./badges/define.ts'), 20],
  dashboard: [() => import('./dashboard/define.ts'), 44],
};
const names = Object.keys(widgets);
const elements = names.map((name) => `civic-${name}`).join();
const mark = Symbol.for('civic-widgets/loader');

function script(): HTMLScriptElement | undefined {
  const all = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const own = all.filter(({ src }) => src === import.meta.url);
  // After a redirect the module's address is not the tag's.
  const any = own[0] ? own : all.filter(({ src }) => /civic-widgets[^/]*\.js/.test(src));
  return any.find(({ dataset }) => dataset['space']) ?? any[0];
}

function run(): void {
  const tag = script();
  let started: unknown;
  const start = (): unknown =>
    (started ??=
      tag &&
      import('./start.ts').then(({ start }) => {
        start(tag.dataset, new URL(import.meta.url).origin, () => import('@civic-widgets/adapter-rest'));
      }));

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement);
    },
    { rootMargin: '600px' },
  );

  const load = (element: HTMLElement): void => {
    seen.unobserve(element);
    const name = element.dataset['civicWidget'] ?? element.localName.slice(6);
    Promise.all([widgets[name]?.[0](), start()]).then(
      () => upgrade(element, name),
      (error: unknown) => {
        console.error(error);
        if (!element.textContent.trim()) element.append(`Nicht geladen. Not loaded: civic-${name}`);
      },
    );
  };

  const known = new WeakSet<Element>();
  const scan = (root: Element | Document): void => {
    for (const element of root.querySelectorAll<HTMLElement>(`${elements},[data-civic-widget]`)) {
      if (known.has(element)) continue;
      known.add(element);
      // Whoever followed a link to an idea is led to the board, wherever on the page it is.
      if (
        location.hash.startsWith('#civic-idea=') &&
        element.matches('civic-idea-board,[data-civic-widget=idea-board]')
      )
        load(element);
      else seen.observe(element);
    }
  };
  new MutationObserver((records) => {
    for (const { target } of records) scan(target as Element);
  }).observe(document, { childList: true, subtree: true });

  const room = new CSSStyleSheet();
  room.replaceSync(
    names
      .map(
        (name) =>
          `civic-${name}:not(:defined),[data-civic-widget=${name}]:not(:has(civic-${name})){display:block;min-block-size:var(--civic-room,${widgets[name]?.[1]}em)}`,
      )
      .join(''),
  );
  document.adoptedStyleSheets.push(room);
  scan(document);
}

/** Puts the element into its placeholder; what stood there becomes its fallback. Its data attributes become the element's. */
function upgrade(holder: HTMLElement, name: string): void {
  const { dataset } = holder;
  if (!dataset['civicWidget'] || holder.querySelector(`civic-${name}`)) return;
  const element = document.createElement(`civic-${name}`);
  for (const [key, value = ''] of Object.entries(dataset)) {
    const attribute = key.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!/^(on|style|civic)/.test(attribute)) element.setAttribute(attribute, value);
  }
  element.append(...holder.childNodes);
  holder.append(element);
}

const page = document as Document & { [mark]?: true };
if (!page[mark]) {
  page[mark] = true;
  run();
}

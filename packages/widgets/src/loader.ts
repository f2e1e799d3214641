/**
 * The one script tag: `<script type="module" src="…/civic-widgets.js" data-space="lindenau"></script>`.
 *
 * Finds `<civic-…>` elements and `<div data-civic-widget="…">` placeholders, also those that come later, and loads the code
 * of each when it nears the viewport. Everything else is fetched then. It does not look into the page's own shadow roots:
 * elements in there come to life with the first of their kind outside, since they are defined for the whole page.
 *
 * `data-backend` names the backend's origin where it is not the script's own; `data-adapter` a module whose default export
 * makes an adapter from `{ space, backend }`. `data-token-links` takes a token from the address, for previews. `data-login` hands over
 * the login of the page; see `stores/page-login.ts`.
 */
import type { CivicAdapter } from '@civic-widgets/core';
import { checked } from './checking.ts';
import type { Loader } from './start.ts';

const mark = Symbol.for('civic-widget');
const page = document as unknown as Record<symbol, Loader>;

/** Connects the widgets to any adapter, for pages that make their own: the script tag then needs no `data-space`. */
export async function connect(adapter: CivicAdapter | Promise<CivicAdapter>): Promise<() => void> {
  await ground();
  return (page[mark] as Loader).connect(adapter);
}

/**
 * Finds the widgets in a root, also those that come later. The document is looked through anyway; a page's own element asks for its
 * shadow root, by this module under the script tag's address.
 */
export let look: (root: ParentNode & Node) => void;

/** What all widgets stand on. It finds the loader on the document. */
const ground = (): Promise<unknown> => import('./start.ts');

/** How each element is loaded, and the room (in em) that is kept for it until then. */
const widgets: Readonly<Record<string, readonly [load: () => Promise<unknown>, room: number]>> = {
  'idea-board': [() => import('./idea-board/define.ts'), 60],
  poll: [() => import('./poll/define.ts'), 33],
  badges: [() => import('./badges/define.ts'), 33],
  dashboard: [() => import('./dashboard/define.ts'), 44],
};

function run(): void {
  const load = (element: HTMLElement): void => {
    const name = element.dataset['civicWidget'] ?? element.localName.slice(6);
    Promise.all([widgets[name]?.[0](), ground()]).then(
      () => (page[mark] as Loader).upgrade(element, name),
      (error: unknown) => {
        console.error(error);
        if (!element.textContent.trim()) element.append('Nicht geladen. Not loaded.');
      },
    );
  };

  // What comes near again is loaded again, where it failed; otherwise that does nothing.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target as HTMLElement);
    },
    // Whoever followed a link to an idea is led to it, wherever on the page it is, once nothing above it moves any more.
    { rootMargin: `${/^#civic-idea=/.test(location.hash) ? 99999 : 600}px` },
  );

  const room = new CSSStyleSheet();
  let selector = '[data-civic-widget]';
  for (const name in widgets) {
    selector += `,civic-${name}`;
    room.insertRule(
      `civic-${name}:not(:defined),[data-civic-widget=${name}]:not(:has(civic-${name})){display:block;min-block-size:var(--civic-room,${widgets[name]?.[1]}em)}`,
    );
  }
  document.adoptedStyleSheets.push(room);
  look = (root) => {
    const scan = (): void => {
      for (const element of root.querySelectorAll(selector)) near.observe(element);
    };
    new MutationObserver(scan).observe(root, { childList: true, subtree: true });
    scan();
  };
  look(document);
}

if (!page[mark]) {
  // The rest comes with the ground.
  page[mark] = { url: import.meta.url, scripts: [...document.scripts], checked } as unknown as Loader;
  run();
}

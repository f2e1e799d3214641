import { restAdapter, takeToken } from '@civic-widgets/adapter-rest';
import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import type { checked } from './checking.ts';
import { connect, connectionOf } from './connection.ts';
import type { Keeping } from './keeping.ts';
import { noticeBlocking } from './stores/blocked.ts';

/** What the script tag says, as in its `dataset`. */
export interface StartOptions {
  readonly space?: string;
  /** The backend's origin, where it is not the script's own. */
  readonly backend?: string;
  /** A module's address. */
  readonly adapter?: string;
  /** Whether a token is taken from the address; the value does not matter. */
  readonly tokenLinks?: string;
}

/** What the loader leaves on the document, for what it loads; and what that gives it in turn. */
export interface Loader {
  /** Its own. */
  readonly url: string;
  /** Those of the page when it ran; its own tag may be gone since. */
  readonly scripts: readonly HTMLScriptElement[];
  readonly checked: typeof checked;
  connect: typeof connect;
  upgrade: typeof upgrade;
}

const mark = Symbol.for('civic-widget');

/** The page's loader, where there is one. */
export function loader(): Loader | undefined {
  return (document as Document & { [mark]?: Loader })[mark];
}

/** Connects the page as its script tag says, unless it is connected already. */
function start(loader: Loader): void {
  const tag = tagOf(loader);
  if (!tag || connectionOf(document)) return;
  const { backend = new URL(loader.url).origin } = tag.dataset as StartOptions;
  noticeBlocking(document, backend);
  connect(makeAdapter(tag.dataset, backend));
}

function tagOf({ url, scripts }: Loader): HTMLScriptElement | undefined {
  const own = scripts.filter(({ src }) => src === url);
  // After a redirect the module's address is not the tag's.
  const any = own[0] ? own : scripts.filter(({ src }) => /civic-widgets[^/]*\.js/.test(src));
  return any.find(({ dataset }) => dataset['space']) ?? any[0];
}

async function makeAdapter({ space, adapter, tokenLinks }: StartOptions, backend: string): Promise<CivicAdapter> {
  if (!space) throw new CivicError('malformed', { field: 'data-space' });
  if (!adapter) {
    await takeToken(backend, space, tokenLinks !== undefined);
    return withOutbox(restAdapter({ space, backend }), `civic-outbox:${backend}:${space}`);
  }
  return (await import('./own-adapter.ts')).ownAdapter(adapter, { space, backend });
}

/** The adapter with what keeps acts until they arrive, which is fetched with the first act. */
function withOutbox(adapter: CivicAdapter, name: string): CivicAdapter {
  const open = async (): Promise<Keeping> =>
    (await import('./keeping.ts')).keeping(adapter, name, () => import('@civic-widgets/outbox'));
  return {
    ...adapter,
    // Where it cannot be fetched, what is done is sent at once as it is, or fails and stays on the screen.
    submit: async (...act) => (await open().catch(() => adapter)).submit(...act),
    // Of whoever is somebody here already it learns who that is, before they do something without a net.
    viewer: async (...asked) =>
      ((await adapter.who?.()) === undefined ? adapter : await open().catch(() => adapter)).viewer(...asked),
    waiting: () =>
      open().then(
        (outbox) => outbox.waiting(),
        (cause: unknown) => {
          throw new CivicError('unavailable', { cause });
        },
      ),
  };
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

const own = loader();
if (own) {
  Object.assign(own, { connect, upgrade });
  start(own);
}

import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { actors, start, town } from '@civic-widgets/conformance';
import {
  CivicError,
  type Actor,
  type CivicAdapter,
  type ErrorCode,
  type LoadEntry,
  type SpaceFile,
} from '@civic-widgets/core';
import { connect } from '../../src/connection.ts';
import { until } from '../screen.ts';
import { past } from './past.ts';

export type WidgetName = 'idea-board' | 'poll' | 'badges' | 'dashboard';

/** A widget in one of its states, and how a person gets it there. Everything is Aubach's, on a backend of its own. */
export interface State {
  readonly widget: WidgetName;
  /** Unique among the widget's states; a file's name once its spaces are dashes. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Who looks at it; a guest unless given. */
  readonly as?: Actor;
  /** What happened before; {@link past} unless given. */
  readonly seed?: readonly LoadEntry[];
  /** The backend's clock, in milliseconds; {@link start} unless given. */
  readonly at?: number;
  readonly space?: (town: SpaceFile) => SpaceFile;
  /** Puts something between widget and backend: a fault, or an answer that is never there. */
  readonly through?: (adapter: CivicAdapter) => CivicAdapter;
  /** The address's fragment. */
  readonly hash?: string;
  /** Does what a person does to get there, in English. */
  readonly reach?: (root: ShadowRoot) => Promise<unknown> | undefined;
  /** Whether it is there; unless given, once nothing is on its way. */
  readonly shown?: (root: ShadowRoot) => unknown;
  /** Widths in px at which it is looked at besides 360 and 1280. */
  readonly widths?: readonly number[];
}

export interface Stage {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Takes it away, with what it left behind. */
  clear(): void;
}

/** Brings a widget into a state, in a place of the page. It speaks English until it is there, then the language given. */
export async function mount(state: State, place: HTMLElement, lang = 'en'): Promise<Stage> {
  const { widget, attributes, reach, hash } = state;
  history.replaceState(null, '', hash ?? location.pathname + location.search);
  const disconnect = connect(adapterFor(state));
  const element = document.createElement(`civic-${widget}`);
  element.lang = 'en';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  const root = await until(() => element.shadowRoot);
  const shown = state.shown ?? isThere;
  if (reach) await until(() => isThere(root));
  await reach?.(root);
  await until(() => shown(root));
  if (lang !== 'en') {
    element.lang = lang;
    await until(() => root.querySelector('.frame')?.getAttribute('lang') === lang && shown(root));
  }
  await rest(root);
  const clear = (): void => {
    disconnect();
    element.remove();
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.clear();
    localStorage.clear();
  };
  return { element, root, clear };
}

function adapterFor({ as = actors.anna, seed = past, at = start, space, through }: State): CivicAdapter {
  const file = space?.(town()) ?? town();
  const adapter = server(localBackend({ space: file, seed, store: memoryStore(), clock: () => at }).as(as));
  return through?.(adapter) ?? adapter;
}

/** What this backend keeps is no preview: as if a city's server kept it. */
function server(adapter: CivicAdapter): CivicAdapter {
  const space: CivicAdapter['space'] = async () => {
    const { supports, ...rest } = await adapter.space();
    return { ...rest, supports: { ...supports, keeps: 'server' } };
  };
  return { ...adapter, space };
}

function isThere(root: ShadowRoot): unknown {
  const waiting = [...root.querySelectorAll('.loading, .waiting')];
  return root.querySelector('section, .notice') && !waiting.some((element) => element.checkVisibility());
}

/** Until what is drawn has not changed for some frames. */
async function rest(root: ShadowRoot): Promise<void> {
  let still = 0;
  const observer = new MutationObserver(() => (still = 0));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await until(() => (still += 1) > 8);
  observer.disconnect();
}

export function never(): Promise<never> {
  return new Promise(() => undefined);
}

export function failing(code: ErrorCode, field?: string): () => Promise<never> {
  return () => Promise.reject(new CivicError(code, { field }));
}

import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { connect, connectionOf } from './connection.ts';
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

/** As much of adapter-rest as is needed where the page names no adapter of its own. */
export interface DefaultAdapter {
  readonly restAdapter: MakeAdapter;
  readonly takeToken: (backend: string, space: string) => Promise<void>;
}

export type MakeAdapter = (options: { space: string; backend: string }) => CivicAdapter | Promise<CivicAdapter>;

/** Connects the page as its script tag says, unless it is connected already. */
export function start(options: StartOptions, origin: string, otherwise: () => Promise<DefaultAdapter>): void {
  if (connectionOf(document)) return;
  const { backend = origin } = options;
  noticeBlocking(document, backend);
  connect(makeAdapter(options, backend, otherwise));
}

async function makeAdapter(
  { space, adapter, tokenLinks }: StartOptions,
  backend: string,
  otherwise: () => Promise<DefaultAdapter>,
): Promise<CivicAdapter> {
  if (!space) throw new CivicError('malformed', { field: 'data-space' });
  if (!adapter) {
    const { restAdapter, takeToken } = await otherwise();
    if (tokenLinks !== undefined) await takeToken(backend, space);
    return restAdapter({ space, backend });
  }
  let make: unknown;
  try {
    const address = new URL(adapter, document.baseURI).href;
    ({ default: make } = (await import(/* @vite-ignore */ address)) as { default?: unknown });
  } catch (cause) {
    throw new CivicError('unavailable', { field: 'data-adapter', cause });
  }
  if (typeof make !== 'function') throw new CivicError('malformed', { field: 'data-adapter' });
  return (make as MakeAdapter)({ space, backend });
}

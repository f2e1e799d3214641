import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import { connect, connectionOf } from './connection.ts';
import { noticeBlocking } from './stores/blocked.ts';

/** What the script tag says. */
export interface StartOptions {
  /** `data-space`. */
  readonly space: string | undefined;
  /** `data-backend`, or the origin of the script. */
  readonly backend: string;
  /** `data-adapter`: a module's absolute URL. */
  readonly adapter: string | undefined;
  /** Makes the adapter where the page names none. */
  readonly otherwise: () => Promise<MakeAdapter>;
}

export type MakeAdapter = (options: { space: string; backend: string }) => CivicAdapter | Promise<CivicAdapter>;

/** Connects the page as its script tag says, unless it is connected already. */
export function start(options: StartOptions): void {
  if (connectionOf(document)) return;
  noticeBlocking(document, options.backend);
  connect(makeAdapter(options));
}

async function makeAdapter({ space, backend, adapter, otherwise }: StartOptions): Promise<CivicAdapter> {
  if (!space) throw new CivicError('malformed', { field: 'data-space' });
  if (adapter === undefined) return (await otherwise())({ space, backend });
  let make: unknown;
  try {
    ({ default: make } = (await import(/* @vite-ignore */ adapter)) as { default?: unknown });
  } catch (cause) {
    throw new CivicError('unavailable', { field: 'data-adapter', cause });
  }
  if (typeof make !== 'function') throw new CivicError('malformed', { field: 'data-adapter' });
  return (make as MakeAdapter)({ space, backend });
}

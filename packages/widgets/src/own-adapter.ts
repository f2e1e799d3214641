import { CivicError, type CivicAdapter } from '@civic-widgets/core';

interface Options {
  readonly space: string;
  readonly backend: string;
}

/** The adapter that a module of the page makes by its default export. */
export async function ownAdapter(module: string, options: Options): Promise<CivicAdapter> {
  let make: unknown;
  try {
    const address = new URL(module, document.baseURI).href;
    ({ default: make } = (await import(/* @vite-ignore */ address)) as { default?: unknown });
  } catch (cause) {
    throw new CivicError('unavailable', { field: 'data-adapter', cause });
  }
  if (typeof make !== 'function') throw new CivicError('malformed', { field: 'data-adapter' });
  return (make as (options: Options) => CivicAdapter | Promise<CivicAdapter>)(options);
}

import type { CivicAdapter, Cursor, Page } from '@civic-widgets/core';
import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Connection } from '../connection.ts';
import { join, type Topic } from './live.ts';
import { civicError, failed, loading, ready, valueOf, type Loadable } from './loadable.ts';

/** Something read from the backend: at first use, and again whenever it may have changed. */
export interface Resource<T> extends ReadableAtom<Loadable<T>> {
  /** Reads it again; what is shown stays until then. Calls while one runs lead to one more reading, not to many. */
  readonly refresh: () => Promise<void>;
}

export function resource<T>(
  connection: Connection,
  topic: Topic | undefined,
  read: (adapter: CivicAdapter) => Promise<T>,
): Resource<T> {
  const store = atom<Loadable<T>>(loading);
  return readable(connection, topic, store, async () => ready(await read(await connection.adapter)));
}

function readable<T>(
  connection: Connection,
  topic: Topic | undefined,
  store: WritableAtom<Loadable<T>>,
  read: () => Promise<Loadable<T>>,
): Resource<T> {
  let running: Promise<void> | undefined;
  let asked = 0;
  let done = 0;

  const run = async (): Promise<void> => {
    if (store.get().state === 'failed') store.set(loading);
    do {
      done = asked;
      try {
        store.set(await read());
      } catch (cause) {
        const error = civicError(cause);
        // What was read before is better than nothing where the backend is merely away.
        if (store.get().state !== 'ready' || error.then !== 'again') store.set(failed(error));
      }
    } while (done < asked);
    running = undefined;
  };
  const refresh = (): Promise<void> => {
    if (running) asked += 1;
    return (running ??= run());
  };

  onMount(store, () => {
    const leave = join(connection, {
      refresh: (touched) => (touched === '*' || touched === topic ? refresh() : undefined),
    });
    void refresh();
    return leave;
  });
  return Object.assign(store, { refresh });
}

export interface Pages<T> {
  readonly items: readonly T[];
  readonly next?: Cursor;
  /** How loading the next page goes. */
  readonly more: Loadable<undefined>;
}

export interface PagedResource<T> extends Resource<Pages<T>> {
  /** Loads the next page, if there is one and it is not being loaded. */
  readonly more: () => Promise<void>;
}

export function pagedResource<T>(
  connection: Connection,
  topic: Topic | undefined,
  read: (adapter: CivicAdapter, cursor: Cursor | undefined) => Promise<Page<T>>,
): PagedResource<T> {
  const store = atom<Loadable<Pages<T>>>(loading);

  /** As many items again as were there before. */
  const readAll = async (): Promise<Loadable<Pages<T>>> => {
    const adapter = await connection.adapter;
    const wanted = valueOf(store.get())?.items.length ?? 0;
    let page = await read(adapter, undefined);
    const items = [...page.items];
    while (page.next !== undefined && items.length < wanted) {
      page = await read(adapter, page.next);
      items.push(...page.items);
    }
    return ready({ items, ...(page.next !== undefined && { next: page.next }), more: ready(undefined) });
  };

  const more = async (): Promise<void> => {
    const before = valueOf(store.get());
    if (before?.next === undefined || before.more.state === 'loading') return;
    store.set(ready({ ...before, more: loading }));
    try {
      const page = await read(await connection.adapter, before.next);
      // A refresh in the meantime has begun the list anew; what it read counts.
      const now = valueOf(store.get());
      if (now?.more.state !== 'loading') return;
      const { next: _next, ...rest } = now;
      const items = [...now.items, ...page.items];
      store.set(ready({ ...rest, items, ...(page.next !== undefined && { next: page.next }), more: ready(undefined) }));
    } catch (error) {
      const now = valueOf(store.get());
      if (now) store.set(ready({ ...now, more: failed(error) }));
    }
  };
  return Object.assign(readable(connection, topic, store, readAll), { more });
}

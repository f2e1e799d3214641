import type { CivicAdapter, Cursor, Page } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import type { Topic } from './live.ts';
import { failed, loading, ready, valueOf, type Loadable } from './loadable.ts';
import { readable, type Resource } from './resource.ts';

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

  const store = readable(connection, topic, readAll);

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
  return Object.assign(store, { more });
}

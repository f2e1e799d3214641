import { clear, createStore, get, getMany, set, setMany, type UseStore } from 'idb-keyval';
import type { Entry } from '@civic-widgets/core';
import { queue, type LedgerStore } from './store.ts';

/**
 * Keeps a ledger in this browser, shared by its tabs: an IndexedDB database `civic-<space>` with the entries under their
 * numbers from 0, `count`, and a few named values. The database is made by the first write; reading creates nothing.
 */
export function idbStore(space: string): LedgerStore {
  const name = `civic-${space}`;
  let opened: UseStore | undefined;
  const open = (): UseStore => (opened ??= createStore(name, 'ledger'));
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
  const inThisTab = queue();

  async function existing(): Promise<UseStore | undefined> {
    if (opened) return opened;
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === name) ? open() : undefined;
  }

  async function write(pairs: [IDBValidKey, unknown][]): Promise<void> {
    await setMany(pairs, open());
    channel?.postMessage('changed');
  }

  return {
    async read(count) {
      const store = await existing();
      const head = store && (await get<number>('count', store));
      if (!store || head === undefined || head <= count) return [];
      const numbers = Array.from({ length: head - count }, (_, i) => count + i);
      return (await getMany<Entry>(numbers, store)).filter((entry) => entry !== undefined);
    },
    append: (count, entries) =>
      write([...entries.map((entry, i): [number, Entry] => [count + i, entry]), ['count', count + entries.length]]),
    rewrite: (entries) => write([...entries.entries(), ['count', entries.length]]),
    async get(key) {
      const store = await existing();
      return store && get<unknown>(`value ${key}`, store);
    },
    async set(key, value) {
      await set(`value ${key}`, value, open());
      channel?.postMessage('changed');
    },
    exclusive: (run) => inThisTab(() => acrossTabs(name, run)),
    listen(listener) {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
    close: () => channel?.close(),
  };
}

/** Browsers without Web Locks run alone in this tab only. */
async function acrossTabs<T>(name: string, run: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return run();
  let result: { readonly value: T } | undefined;
  await navigator.locks.request(name, async () => {
    result = { value: await run() };
  });
  if (!result) throw new Error('The lock was not granted.');
  return result.value;
}

/** Forgets everything that this browser keeps of a space. */
export async function forget(space: string): Promise<void> {
  await clear(createStore(`civic-${space}`, 'ledger'));
}

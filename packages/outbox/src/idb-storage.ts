import { newId } from '@civic-widgets/core';
import { promisifyRequest } from 'idb-keyval';
import { openDatabase } from './idb-open.ts';
import { idOf, type Ended, type Item, type Kept, type Owner } from './item.ts';
import type { OutboxStorage } from './storage.ts';

export interface IdbOptions {
  /** The page's own unless given. */
  readonly factory?: IDBFactory | undefined;
  /** Milliseconds until what the storage does not answer counts as refused; 5 s unless given. */
  readonly patience?: number;
}

const table = 'outbox';
const epochKey = 'epoch';
const peopleKey = 'people';

/**
 * Keeps the queue in IndexedDB, in a database of its own, made with the first act. `strict`: what is said to be saved has
 * left the browser for the disk, as far as a browser can tell.
 */
export function idbStorage(name: string, { patience = 5_000, ...given }: IdbOptions = {}): OutboxStorage {
  let patient = patience;
  const factory = (): IDBFactory | undefined => ('factory' in given ? given.factory : globalThis.indexedDB);
  let open: Promise<IDBDatabase | undefined> | undefined;

  function database(make: boolean): Promise<IDBDatabase | undefined> {
    const opening = (open ??= openDatabase({
      factory: factory(),
      name,
      table,
      make,
      closed: () => (open = undefined),
    }));
    opening.then(
      (db) => {
        if (!db && open === opening) open = undefined;
      },
      () => (open = undefined),
    );
    return opening;
  }

  async function within<T>(
    mode: IDBTransactionMode,
    run: (rows: IDBObjectStore) => Promise<T>,
  ): Promise<T | undefined> {
    const make = mode === 'readwrite';
    for (let again = true; ; again = false) {
      const db = await database(make);
      if (!db) {
        if (make && again) continue; // opened for reading only, a moment ago
        if (make) throw new DOMException('The storage cannot be made.', 'UnknownError');
        return undefined;
      }
      try {
        const transaction = db.transaction(table, mode, { durability: 'strict' });
        const done = promisifyRequest(transaction);
        done.catch(() => undefined); // told below, or by what failed first
        const result = await run(transaction.objectStore(table)).catch((error: unknown) => {
          abort(transaction);
          throw error;
        });
        await done;
        return result;
      } catch (error) {
        // Browsers close a database by themselves; a second opening shows whether it is there still.
        open = undefined;
        if (!(again && error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      }
    }
  }

  /** Some browsers never answer: their storage refuses without saying so. Then little more is expected of it. */
  function limited<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        patient = patience / 10;
        reject(new DOMException('The storage does not answer.', 'TimeoutError'));
      }, patient);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  return {
    async read() {
      // Where browsers can tell, not even a look is taken at what is not there.
      const all = await limited(listed(factory())).catch(() => undefined);
      if (all && !open && !all.some((one) => one.name === name)) return undefined;
      return limited(within('readonly', readAll));
    },
    async change(next) {
      const kept = await limited(
        within('readwrite', async (rows) => {
          const before = await readAll(rows);
          const after = next(before);
          write(rows, before, after);
          return after;
        }),
      );
      if (!kept) throw new DOMException('The storage cannot be made.', 'UnknownError');
      return kept;
    },
  };
}

/** The databases that there are, where browsers tell; some do not know the question. */
async function listed(factory: Partial<IDBFactory> | undefined): Promise<IDBDatabaseInfo[] | undefined> {
  return factory?.databases?.();
}

/** Rows: `item` and `ended`, each with the id of the action; the epoch; and who stands behind marks. */
async function readAll(rows: IDBObjectStore): Promise<Kept> {
  const [keys, values] = await Promise.all([promisifyRequest(rows.getAllKeys()), promisifyRequest(rows.getAll())]);
  const items: Item[] = [];
  const ended: Ended[] = [];
  let epoch: string | undefined;
  let people: readonly Owner[] | undefined;
  (keys as string[]).forEach((key, index) => {
    if (key === epochKey) epoch = values[index] as string;
    else if (key === peopleKey) people = values[index] as readonly Owner[];
    else if (key.startsWith('ended ')) ended.push(values[index] as Ended);
    else if (key.startsWith('item ')) items.push(values[index] as Item);
  });
  return {
    epoch: epoch ?? newId(),
    items: items.sort((a, b) => a.order - b.order),
    ended: ended.sort((a, b) => a.at - b.at),
    ...(people && { people }),
  };
}

function write(rows: IDBObjectStore, before: Kept, after: Kept): void {
  if (after === before) return;
  const sync = <T extends object>(was: readonly T[], is: readonly T[], keyOf: (one: T) => string): void => {
    const [old, now] = [new Set(was), new Set(is)];
    const keys = new Set(is.map(keyOf));
    for (const one of was) if (!keys.has(keyOf(one))) rows.delete(keyOf(one));
    for (const one of now) if (!old.has(one)) rows.put(one, keyOf(one));
  };
  sync(before.items, after.items, (item) => `item ${idOf(item)}`);
  sync(before.ended, after.ended, ({ id }) => `ended ${id}`);
  if (after.people && after.people !== before.people) rows.put(after.people, peopleKey);
  rows.put(after.epoch, epochKey);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

import { act } from '@civic-widgets/conformance';
import { CivicError, type Action, type CivicAdapter, type Receipt, type Waiting } from '@civic-widgets/core';
import { outbox } from '../src/outbox.ts';
import type { OutboxStorage } from '../src/storage.ts';
import { surroundings, type Surroundings } from '../src/surroundings.ts';

/** A browser's storage of a name of its own, and a city that can be out of reach. */
export class Device {
  readonly name = `outbox test ${crypto.randomUUID()}`;
  isAway = true;
  readonly received: Action[] = [];
  /** Tells the page opened last that trying again makes sense. */
  wake: () => void = () => undefined;

  readonly #adapter = {
    who: () => Promise.resolve('me'),
    viewer: () => Promise.resolve({ role: 'participant', person: 'me', can: {} }),
    submit: (action: Action): Promise<Receipt> => {
      if (this.isAway) return Promise.reject(new CivicError('unavailable'));
      if (!this.received.some(({ id }) => id === action.id)) this.received.push(action);
      return Promise.resolve({ action: action.id, position: 1, acceptedAt: '', subject: action.id });
    },
  } as Partial<CivicAdapter> as CivicAdapter;

  /** A page with an outbox; the test says when the net is back. */
  page(storage: OutboxStorage, own: Partial<Surroundings> = {}): ReturnType<typeof outbox> {
    const real = surroundings(this.name);
    const hear: Surroundings['hear'] = (changed, awake) => {
      this.wake = awake;
      return real.hear(changed, awake);
    };
    return outbox(this.#adapter, storage, { world: { ...real, hear, ...own } });
  }

  /** What stands on the disk, read by nobody's code but the browser's. */
  async onDisk(): Promise<number> {
    if (!(await indexedDB.databases()).some((one) => one.name === this.name)) return 0;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(this.name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
    try {
      const request = db.transaction('outbox').objectStore('outbox').getAllKeys();
      const keys = await new Promise<IDBValidKey[]>((resolve) => (request.onsuccess = () => resolve(request.result)));
      return keys.filter((key) => typeof key === 'string' && key.startsWith('item ')).length;
    } finally {
      db.close();
    }
  }

  close(): void {
    indexedDB.deleteDatabase(this.name);
  }
}

export const text = 'A bench by the river, with a roof';
export const proposal = (): Action => act.propose('square', text);

/** Resolves once it holds of what waits. */
export function until(waiting: Waiting, holds: (waiting: Waiting) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(waiting)) return;
      leave();
      resolve();
    };
    const leave = waiting.listen(look);
    look();
  });
}

export const titles = (waiting: Waiting): readonly unknown[] =>
  waiting.items.map(({ action }) =>
    'payload' in action && action.payload && 'title' in action.payload ? action.payload.title : '',
  );

/** The page's own factory, with one method of its own. */
export function factory(own: Partial<IDBFactory>): IDBFactory {
  return {
    open: (...given: [string]) => indexedDB.open(...given),
    deleteDatabase: (of: string) => indexedDB.deleteDatabase(of),
    databases: () => indexedDB.databases(),
    cmp: (first: unknown, second: unknown) => indexedDB.cmp(first, second),
    ...own,
  };
}

/** A request that ends as is said, instead of opening anything. */
export function request(end: (request: IDBOpenDBRequest) => void): IDBOpenDBRequest {
  const made = { result: undefined, error: null } as unknown as IDBOpenDBRequest;
  queueMicrotask(() => end(made));
  return made;
}

export const failing = (error: DOMException): Partial<IDBFactory> => ({
  open: () =>
    request((made) => {
      Object.assign(made, { error });
      made.onerror?.(new Event('error'));
    }),
});

/** Every transaction that writes fails from the n-th on. */
export function failingWrites(from: number, fail: (transaction: IDBTransaction) => void): () => void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
    const made = put.apply(this, given);
    if (++count >= from) fail(this.transaction);
    return made;
  };
  return () => (IDBObjectStore.prototype.put = put);
}

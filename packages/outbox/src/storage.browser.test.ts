import { act } from '@civic-widgets/conformance';
import { CivicError, type Action, type CivicAdapter, type Receipt, type Waiting } from '@civic-widgets/core';
import { expect } from 'chai';
import { idbStorage } from './idb-storage.ts';
import { outbox } from './outbox.ts';
import type { OutboxStorage } from './storage.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

/*
 * What a browser's storage does when it does not store. Each time the words have to be true, the text has to be there still,
 * and the act has to arrive once there is a net.
 */

let name: string;
let isAway: boolean;
let received: Action[];
let wake: () => void;

const adapter = (): CivicAdapter =>
  ({
    who: () => Promise.resolve('me'),
    viewer: () => Promise.resolve({ role: 'participant', person: 'me', can: {} }),
    submit(action: Action): Promise<Receipt> {
      if (isAway) return Promise.reject(new CivicError('unavailable'));
      if (!received.some(({ id }) => id === action.id)) received.push(action);
      return Promise.resolve({ action: action.id, position: 1, acceptedAt: '', subject: action.id });
    },
  }) as Partial<CivicAdapter> as CivicAdapter;

/** A page with an outbox; the test says when the net is back. */
function page(storage: OutboxStorage): ReturnType<typeof outbox> {
  const real = surroundings(name);
  const world: Surroundings = {
    ...real,
    hear(changed, awake) {
      wake = awake;
      return real.hear(changed, awake);
    },
  };
  return outbox(adapter(), storage, { world });
}

const text = 'A bench by the river, with a roof';
const proposal = (): Action => act.propose('square', text);

/** Resolves once it holds of what waits. */
function until(waiting: Waiting, holds: (waiting: Waiting) => boolean): Promise<void> {
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

const titles = (waiting: Waiting): readonly unknown[] =>
  waiting.items.map(({ action }) =>
    'payload' in action && action.payload && 'title' in action.payload ? action.payload.title : '',
  );

/** What stands on the disk, read by nobody's code but the browser's. */
async function onDisk(): Promise<number> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
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

/** The page's own factory, with one method of its own. */
function factory(own: Partial<IDBFactory>): IDBFactory {
  return {
    open: (...given: [string]) => indexedDB.open(...given),
    deleteDatabase: (of: string) => indexedDB.deleteDatabase(of),
    databases: () => indexedDB.databases(),
    cmp: (first: unknown, second: unknown) => indexedDB.cmp(first, second),
    ...own,
  };
}

/** A request that ends as is said, instead of opening anything. */
function request(end: (request: IDBOpenDBRequest) => void): IDBOpenDBRequest {
  const made = { result: undefined, error: null } as unknown as IDBOpenDBRequest;
  queueMicrotask(() => end(made));
  return made;
}

const failing = (error: DOMException): Partial<IDBFactory> => ({
  open: () =>
    request((made) => {
      Object.assign(made, { error });
      made.onerror?.(new Event('error'));
    }),
});

/** Every transaction that writes fails from the n-th on. */
function failingWrites(from: number, fail: (transaction: IDBTransaction) => void): () => void {
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

type Fault = () => OutboxStorage | readonly [OutboxStorage, () => void];

/** Storage that refuses from the start. */
const refusing: Readonly<Record<string, Fault>> = {
  'there is no IndexedDB': () => idbStorage(name, { factory: undefined }),
  'opening it throws, as in a frame that may not store': () =>
    idbStorage(name, {
      factory: factory({
        open() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      }),
    }),
  'opening it fails': () => idbStorage(name, { factory: factory(failing(new DOMException('Broken', 'UnknownError'))) }),
  'there is no room to open it': () =>
    idbStorage(name, { factory: factory(failing(new DOMException('Full', 'QuotaExceededError'))) }),
  'another version has been here': () =>
    idbStorage(name, { factory: factory(failing(new DOMException('Newer', 'VersionError'))) }),
  'another page blocks it': () =>
    idbStorage(name, {
      factory: factory({ open: () => request((made) => void made.onblocked?.(new IDBVersionChangeEvent('blocked'))) }),
    }),
  'it never answers': () =>
    idbStorage(name, { patience: 30, factory: factory({ open: () => request(() => undefined) }) }),
  'its table is missing': () => {
    const other = indexedDB.open.bind(indexedDB);
    return idbStorage(name, { factory: factory({ open: () => other(`${name} of somebody else`) }) });
  },
  'the first write finds no room': () => [idbStorage(name), failingWrites(1, (transaction) => transaction.abort())],
  'a write throws': () => [
    idbStorage(name),
    failingWrites(1, () => {
      throw new DOMException('Cannot be cloned', 'DataCloneError');
    }),
  ],
};

beforeEach(async () => {
  name = `outbox test ${crypto.randomUUID()}`;
  isAway = true;
  received = [];
  const other = indexedDB.open(`${name} of somebody else`);
  await new Promise((resolve) => (other.onsuccess = resolve));
  other.result.close();
});

afterEach(() => {
  indexedDB.deleteDatabase(name);
  indexedDB.deleteDatabase(`${name} of somebody else`);
});

describe('the outbox where the storage refuses', () => {
  for (const [fault, make] of Object.entries(refusing)) {
    it(`says so and keeps the text: ${fault}`, async () => {
      const made = make();
      const [storage, mend] = 'read' in made ? [made, () => undefined] : made;
      try {
        const box = page(storage);
        const waiting = await box.waiting();
        const sent = box.submit(proposal());
        await until(waiting, ({ items }) => items[0]?.error !== undefined && items[0].state !== 'sending');
        expect(waiting.items.map(({ state }) => state)).to.deep.equal(['unsaved']);
        expect(titles(waiting)).to.deep.equal([text]);
        isAway = false;
        wake();
        await sent;
        expect(received).to.have.length(1);
        expect(waiting.items).to.deep.equal([]);
      } finally {
        mend();
      }
    });
  }

  it('says of each what is true of it: there is no room from the third on', async () => {
    const box = page(idbStorage(name));
    const waiting = await box.waiting();
    const sent = [box.submit(proposal()), box.submit(proposal())];
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    const mend = failingWrites(1, (transaction) => transaction.abort());
    try {
      sent.push(box.submit(proposal()));
      await until(waiting, ({ items }) => items.map(({ state }) => state).join() === 'saved,saved,unsaved');
      expect(await onDisk()).to.equal(2);
    } finally {
      mend();
    }
    isAway = false;
    wake();
    await Promise.all(sent);
    expect(received).to.have.length(3);
    expect(await onDisk()).to.equal(0);
  });

  it('keeps everything once there is room again', async () => {
    const box = page(idbStorage(name));
    const waiting = await box.waiting();
    const mend = failingWrites(1, (transaction) => transaction.abort());
    void box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'unsaved');
    mend();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    expect(await onDisk()).to.equal(2);
  });
});

describe('the outbox where the storage goes away', () => {
  it('keeps it again when the site’s data were cleared under an open page', async () => {
    const box = page(idbStorage(name));
    const waiting = await box.waiting();
    const sent = box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved' && items[0].error !== undefined);
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    const tried = until(waiting, ({ items }) => items[0]?.state === 'sending');
    wake();
    await tried;
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    expect(await onDisk()).to.equal(1);
    isAway = false;
    wake();
    await sent;
    expect(received).to.have.length(1);
  });

  it('opens it again when the browser has closed it', async () => {
    const opened: IDBDatabase[] = [];
    const open = (...given: [string]): IDBOpenDBRequest => {
      const made = indexedDB.open(...given);
      made.addEventListener('success', () => opened.push(made.result));
      return made;
    };
    const box = page(idbStorage(name, { factory: factory({ open }) }));
    const waiting = await box.waiting();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    for (const db of opened) db.close();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    expect(await onDisk()).to.equal(2);
  });

  it('says nothing is saved in a frame that has no storage of its own', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script>
      try {
        const request = indexedDB.open('x');
        request.onerror = () => parent.postMessage('refused', '*');
        request.onsuccess = () => parent.postMessage('opened', '*');
      } catch (error) { parent.postMessage(error.name, '*'); }
    </script>`;
    const said = new Promise((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    document.body.append(frame);
    const how = await said;
    frame.remove();
    // What the browser does there is what is taken for granted above.
    expect(['SecurityError', 'refused']).to.include(how);
  });
});

describe('the outbox before the first act', () => {
  it('stores nothing, and makes no storage by looking', async () => {
    const waiting = await page(idbStorage(name)).waiting();
    expect(waiting.items).to.deep.equal([]);
    // Also where the browser cannot list what there is.
    const blind = factory({ databases: () => Promise.reject(new TypeError('unknown')) });
    expect(await idbStorage(name, { factory: blind }).read()).to.equal(undefined);
    expect((await indexedDB.databases()).map((one) => one.name)).not.to.include(name);
  });

  it('goes on with what an earlier page left, as soon as it is looked at', async () => {
    const before = page(idbStorage(name));
    const waiting = await before.waiting();
    void before.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    isAway = false;
    const box = outbox(adapter(), idbStorage(name), { name: `${name} later` });
    const later = await box.waiting();
    expect(titles(later).length + received.length).to.be.greaterThan(0);
    await until(later, ({ items }) => items.length === 0);
    expect(
      received.map(
        (action) => 'payload' in action && action.payload && 'title' in action.payload && action.payload.title,
      ),
    ).to.deep.equal([text]);
  });
});

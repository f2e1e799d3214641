import { expect } from 'chai';
import { Device, factory, failing, failingWrites, proposal, request, text, titles, until } from '../testing/device.ts';
import { idbStorage } from './idb-storage.ts';
import type { OutboxStorage } from './storage.ts';

/*
 * What a browser's storage does when it does not store. Each time the words have to be true, the text has to be there still,
 * and the act has to arrive once there is a net.
 */

let device: Device;
beforeEach(async () => {
  device = new Device();
  const other = indexedDB.open(`${device.name} of somebody else`);
  await new Promise((resolve) => (other.onsuccess = resolve));
  other.result.close();
});
afterEach(() => {
  device.close();
  indexedDB.deleteDatabase(`${device.name} of somebody else`);
});

type Fault = () => OutboxStorage | readonly [OutboxStorage, () => void];

/** Storage that refuses from the start. */
const refusing: Readonly<Record<string, Fault>> = {
  'there is no IndexedDB': () => idbStorage(device.name, { factory: undefined }),
  'opening it throws, as in a frame that may not store': () =>
    idbStorage(device.name, {
      factory: factory({
        open() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      }),
    }),
  'opening it fails': () =>
    idbStorage(device.name, { factory: factory(failing(new DOMException('Broken', 'UnknownError'))) }),
  'there is no room to open it': () =>
    idbStorage(device.name, { factory: factory(failing(new DOMException('Full', 'QuotaExceededError'))) }),
  'another version has been here': () =>
    idbStorage(device.name, { factory: factory(failing(new DOMException('Newer', 'VersionError'))) }),
  'another page blocks it': () =>
    idbStorage(device.name, {
      factory: factory({ open: () => request((made) => void made.onblocked?.(new IDBVersionChangeEvent('blocked'))) }),
    }),
  'it never answers': () =>
    idbStorage(device.name, { patience: 30, factory: factory({ open: () => request(() => undefined) }) }),
  'its table is missing': () => {
    const other = indexedDB.open.bind(indexedDB);
    return idbStorage(device.name, { factory: factory({ open: () => other(`${device.name} of somebody else`) }) });
  },
  'the first write finds no room': () => [
    idbStorage(device.name),
    failingWrites(1, (transaction) => transaction.abort()),
  ],
  'a write throws': () => [
    idbStorage(device.name),
    failingWrites(1, () => {
      throw new DOMException('Cannot be cloned', 'DataCloneError');
    }),
  ],
};

describe('the outbox where the storage refuses', () => {
  for (const [fault, make] of Object.entries(refusing)) {
    it(`says so and keeps the text: ${fault}`, async () => {
      const made = make();
      const [storage, mend] = 'read' in made ? [made, () => undefined] : made;
      try {
        const box = device.page(storage);
        const waiting = await box.waiting();
        const sent = box.submit(proposal());
        await until(waiting, ({ items }) => items[0]?.error !== undefined && items[0].state !== 'sending');
        expect(waiting.items.map(({ state }) => state)).to.deep.equal(['unsaved']);
        expect(titles(waiting)).to.deep.equal([text]);
        device.isAway = false;
        device.wake();
        await sent;
        expect(device.received).to.have.length(1);
        expect(waiting.items).to.deep.equal([]);
      } finally {
        mend();
      }
    });
  }

  it('says of each what is true of it: there is no room from the third on', async () => {
    const box = device.page(idbStorage(device.name));
    const waiting = await box.waiting();
    const sent = [box.submit(proposal()), box.submit(proposal())];
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    const mend = failingWrites(1, (transaction) => transaction.abort());
    try {
      sent.push(box.submit(proposal()));
      await until(waiting, ({ items }) => items.map(({ state }) => state).join() === 'saved,saved,unsaved');
      expect(await device.onDisk()).to.equal(2);
    } finally {
      mend();
    }
    device.isAway = false;
    device.wake();
    await Promise.all(sent);
    expect(device.received).to.have.length(3);
    expect(await device.onDisk()).to.equal(0);
  });

  it('does not say that something was deleted which another tab may still send', async () => {
    const box = device.page(idbStorage(device.name));
    const waiting = await box.waiting();
    void box.submit(proposal()).catch(() => undefined);
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    const id = waiting.items[0]?.action.id ?? '';
    const mend = failingWrites(1, (transaction) => transaction.abort());
    const refused = await waiting.remove(id).then(
      () => undefined,
      (error: unknown) => error,
    );
    mend();
    expect(refused).to.have.property('code', 'storage-refused');
    expect(titles(waiting)).to.deep.equal([text]);
    await waiting.remove(id);
    expect(waiting.items).to.deep.equal([]);
    expect(await device.onDisk()).to.equal(0);
  });

  it('keeps everything once there is room again', async () => {
    const box = device.page(idbStorage(device.name));
    const waiting = await box.waiting();
    const mend = failingWrites(1, (transaction) => transaction.abort());
    void box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'unsaved');
    mend();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    expect(await device.onDisk()).to.equal(2);
  });

  it('says so in a frame that has no storage of its own', async () => {
    const at = new URL('./', import.meta.url).href;
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script type="module">
      import { idbStorage } from '${at}idb-storage.ts';
      import { outbox } from '${at}outbox.ts';
      const away = () => Promise.reject(new Error('away'));
      const me = { role: 'participant', person: 'me', can: {} };
      const box = outbox({ who: async () => 'me', viewer: async () => me, submit: away }, idbStorage('in a frame'));
      const waiting = await box.waiting();
      waiting.listen(() => {
        const [item] = waiting.items;
        if (item?.error && item.state !== 'sending') parent.postMessage([item.state, item.action.payload.title], '*');
      });
      void box.submit(${JSON.stringify(proposal())}).catch(() => undefined);
    </script>`;
    const said = new Promise((resolve) => {
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data);
      });
    });
    document.body.append(frame);
    try {
      expect(await said).to.deep.equal(['unsaved', text]);
    } finally {
      frame.remove();
    }
  });
});

import { expect } from 'chai';
import { Device, factory, proposal, until } from '../testing/device.ts';
import { idbStorage } from './idb-storage.ts';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => device.close());

describe('the outbox where the storage goes away', () => {
  it('keeps it again when the site’s data were cleared under an open page', async () => {
    const box = device.page(idbStorage(device.name));
    const waiting = await box.waiting();
    const sent = box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved' && items[0].error !== undefined);
    await new Promise((resolve) => (indexedDB.deleteDatabase(device.name).onsuccess = resolve));
    const tried = until(waiting, ({ items }) => items[0]?.state === 'sending');
    device.wake();
    await tried;
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    expect(await device.onDisk()).to.equal(1);
    device.isAway = false;
    device.wake();
    await sent;
    expect(device.received).to.have.length(1);
  });

  it('opens it again when the browser has closed it', async () => {
    const opened: IDBDatabase[] = [];
    const open = (...given: [string]): IDBOpenDBRequest => {
      const made = indexedDB.open(...given);
      made.addEventListener('success', () => opened.push(made.result));
      return made;
    };
    const box = device.page(idbStorage(device.name, { factory: factory({ open }) }));
    const waiting = await box.waiting();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    for (const db of opened) db.close();
    void box.submit(proposal());
    await until(waiting, ({ items }) => items.length === 2 && items.every(({ state }) => state === 'saved'));
    expect(await device.onDisk()).to.equal(2);
  });
});

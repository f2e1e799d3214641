import { expect } from 'chai';
import { Device, factory, proposal, text, until } from '../testing/device.ts';
import { idbStorage } from './idb-storage.ts';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => device.close());

describe('the outbox before the first act', () => {
  it('stores nothing, and makes no storage by looking', async () => {
    const waiting = await device.page(idbStorage(device.name)).waiting();
    expect(waiting.items).to.deep.equal([]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.to.include(device.name);
  });

  it('keeps nothing in a storage that it had to open to look, where the browser cannot list what there is', async () => {
    const blind = factory({ databases: () => Promise.reject(new TypeError('unknown')) });
    expect(await idbStorage(device.name, { factory: blind }).read()).to.equal(undefined);
    // WebKit goes on listing the name, of a version that was never finished.
    const left = (await indexedDB.databases()).filter(({ name, version = 0 }) => name === device.name && version > 0);
    expect(left).to.deep.equal([]);
  });

  it('goes on with what an earlier page left, as soon as it is looked at', async () => {
    // It is never its turn to send.
    const before = device.page(idbStorage(device.name), { lead: () => () => undefined });
    const waiting = await before.waiting();
    void before.submit(proposal());
    await until(waiting, ({ items }) => items[0]?.state === 'saved');
    device.isAway = false;
    device.wake();
    expect(device.received).to.deep.equal([]);
    const later = await device.page(idbStorage(device.name)).waiting();
    await until(later, ({ items }) => items.length === 0);
    expect(device.received.map((action) => 'payload' in action && action.payload)).to.deep.equal([{ title: text }]);
  });
});

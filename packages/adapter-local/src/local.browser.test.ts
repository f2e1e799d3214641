import { expect } from 'chai';
import { actors, act, cases, runCase, town, type Harness } from '@civic-widgets/conformance';
import { CivicError, visitor, type Change, type SpaceFile } from '@civic-widgets/core';
import { idbStore } from './idb-store.ts';
import { localAdapter, localBackend } from './local.ts';

/** Test files share one IndexedDB, so that every space has a name of its own. */
function ownTown(): SpaceFile {
  return { ...town(), id: `aubach-${crypto.randomUUID()}` };
}

const harness: Harness = {
  fresh(space) {
    let now = Date.now();
    const id = `${space.id}-${crypto.randomUUID()}`;
    const backend = localBackend({ space: { ...space, id }, clock: () => now });
    return Promise.resolve({
      as: (actor) => backend.as(actor),
      backend,
      clock: { now: () => now, set: (at) => void (now = at) },
      async close() {
        await backend.close();
        indexedDB.deleteDatabase(`civic-${id}`);
      },
    });
  },
};

async function databases(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe('adapter-local in IndexedDB keeps its promises:', () => {
  for (const promised of cases) {
    it(promised.name, async () => {
      const { outcome, error } = await runCase(promised, harness);
      if (error) throw error;
      expect(outcome).to.equal('kept');
    });
  }
});

describe('adapter-local in a browser', () => {
  it('stores nothing before the first act', async () => {
    const space = ownTown();
    const adapter = localAdapter({ space });
    await adapter.ideas();
    await adapter.viewer();
    await adapter.standing?.();
    expect(await databases()).not.to.include(`civic-${space.id}`);
    expect((await adapter.viewer()).role).to.equal('visitor');
    await adapter.submit(act.propose('square', 'A bench'));
    expect(await databases()).to.include(`civic-${space.id}`);
  });

  it('shows after a reload what was done before it, to the same person', async () => {
    const space = ownTown();
    const before = localAdapter({ space });
    const { subject } = await before.submit(act.propose('square', 'A bench'));
    await before.submit(act.vote(subject, 'for'));
    const after = localAdapter({ space });
    const idea = await after.idea(subject);
    expect(idea.myVote).to.equal('for');
    expect(idea.author.mine).to.equal(true);
    expect(idea.votes.up).to.equal(1);
    expect((await after.standing?.())?.points).to.equal((await before.standing?.())?.points);
  });

  it('shows in a second tab what was done in the first, and takes turns with it', async () => {
    const space = ownTown();
    const first = localAdapter({ space });
    const second = localAdapter({ space });
    await second.ideas();
    const told = new Promise<Change>((resolve) => second.watch({}, resolve));
    const { subject } = await first.submit(act.propose('square', 'A bench'));
    expect(await told).to.include({ kind: 'idea', idea: subject });
    expect((await second.ideas({ order: 'newest' })).items.map(({ id }) => id)).to.include(subject);

    const many = Array.from({ length: 40 }, (_, n) => act.propose('square', `Bench ${n}`));
    await Promise.all(many.map((action, n) => (n % 2 ? first : second).submit(action)));
    const third = localBackend({ space });
    const positions: number[] = [];
    for await (const { position } of third.entries()) positions.push(position);
    expect(positions).to.deep.equal(Array.from({ length: 41 }, (_, n) => n + 1));
    expect((await first.viewer()).person).to.equal((await second.viewer()).person);
  });

  it('says when the storage refuses, and does not show what was not kept', async () => {
    const space = ownTown();
    const store = idbStore(space.id);
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    const backend = localBackend({ space, store: { ...store, append: () => Promise.reject(full) } });
    const error = await backend
      .as(actors.anna)
      .submit(act.propose('square', 'A bench'))
      .catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(CivicError);
    expect(error).to.include({ code: 'storage-refused', cause: full });
    expect((await backend.as(visitor).ideas()).items).to.deep.equal([]);
    expect(await backend.position()).to.equal(0);
  });

  it('begins with a seed that it never keeps', async () => {
    const space = ownTown();
    const other = localBackend({ space });
    const seeded = act.propose('square', 'From the seed');
    await other.as(actors.anna).submit(seeded);
    const seed = [];
    for await (const { position: _, ...entry } of other.entries()) seed.push(entry);

    const fresh = ownTown();
    const adapter = localAdapter({ space: fresh, seed });
    expect((await adapter.ideas()).items.map(({ title }) => title)).to.deep.equal(['From the seed']);
    await adapter.submit(act.vote(seeded.id, 'for'));
    expect(await idbStore(fresh.id).read(0)).to.have.length(1);
    expect((await localAdapter({ space: fresh, seed }).idea(seeded.id)).votes.up).to.equal(1);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import type { LoadEntry, SpaceFile } from '@civic-widgets/core';
import { localBackend } from './local.ts';
import { memoryStore, type LedgerStore } from './store.ts';

const at = '2026-05-01T08:00:00.000Z';
const clock = () => Date.parse('2026-05-11T10:00:00.000Z');
const anna = actors.anna;

function seeded(id: string): LoadEntry {
  const action = act.propose('square', id, { id, at });
  return { acceptedAt: at, person: 'seed', role: 'guest', channel: 'online', action };
}

test('what was kept outlives a page that no longer offers what it is about', async () => {
  const store = memoryStore();
  const before = localBackend({ space: town(), store, clock });
  await before.as(anna).submit(act.propose('debate', 'Kept', { id: 'kept', topic: 'green' }));
  await before.as(anna).submit(act.vote('kept', 'against'));
  await before.as(anna).submit(act.cast('bench', { red: 1 }));

  const polls = town().polls.filter(({ project, id }) => project !== 'debate' && id !== 'bench');
  const projects = town().projects.filter(({ id }) => id !== 'debate');
  const space: SpaceFile = { ...town(), version: 4, topics: [], projects, polls };
  const after = localBackend({ space, store, clock });
  assert.equal(await after.position(), 3);
  assert.equal((await after.as(anna).idea('kept')).votes.down, 1);
  await after.as(anna).submit(act.propose('square', 'New', { id: 'new' }));

  const again = localBackend({ space, store, clock });
  assert.equal(await again.position(), 4);
  assert.deepEqual((await again.as(anna).ideas({ order: 'newest' })).items.map(({ id }) => id).toSorted(), [
    'kept',
    'new',
  ]);
});

test('what is about an idea of an earlier seed keeps its place, and nothing is written over', async () => {
  const store = memoryStore();
  const before = localBackend({ space: town(), store, clock, seed: [seeded('old')] });
  await before.as(anna).submit(act.vote('old'));
  await before.as(anna).submit(act.propose('square', 'Mine', { id: 'mine' }));

  const seed = [seeded('new one'), seeded('new two')];
  const after = localBackend({ space: town(), store, clock, seed });
  assert.equal((await after.as(anna).idea('mine')).title, 'Mine');
  await after.as(anna).submit(act.vote('new one'));
  await after.rebuild();

  const again = localBackend({ space: town(), store, clock, seed });
  assert.equal((await again.as(anna).idea('mine')).title, 'Mine');
  assert.equal((await again.as(anna).idea('new one')).votes.up, 1);
  assert.deepEqual(
    (await store.read(0)).map(({ action }) => action.kind),
    ['idea.vote', 'idea.propose', 'idea.vote'],
  );
});

test('what was earned under a page’s earlier file stays, and what comes later earns by the newer one', async () => {
  const store = memoryStore();
  const points = async (space: SpaceFile, title: string) => {
    const backend = localBackend({ space, store, clock, seed: [seeded('from the page')] });
    const before = (await backend.as(anna).standing?.())?.points;
    await backend.as(anna).submit(act.propose('square', title));
    const after = (await backend.as(anna).standing?.())?.points;
    await backend.rebuild();
    assert.equal((await backend.as(anna).standing?.())?.points, after);
    const versions = (await backend.files()).map(({ from, file }) => [from, file.version]);
    return [before, after, versions];
  };
  const { badges, version } = town();
  const rules = (points: number) => ({ ...badges, points: [{ for: 'idea.propose', points } as const] });
  assert.deepEqual(await points({ ...town(), badges: rules(10) }, 'One'), [0, 10, [[0, version]]]);
  const second = [
    [0, version],
    [2, version + 1],
  ];
  assert.deepEqual(await points({ ...town(), version: version + 1, badges: rules(1) }, 'Two'), [10, 11, second]);
  // An older page, e.g. from a cache, goes on with the newer file.
  assert.deepEqual(await points({ ...town(), badges: rules(10) }, 'Three'), [11, 12, second]);
});

test('a store from before versions were kept goes on with the file that it holds', async () => {
  const store = memoryStore();
  const applied = { ...town(), version: town().version + 1, name: 'Aubach am See' };
  await store.set('space', applied);
  const backend = localBackend({ space: town(), store, clock });
  assert.deepEqual([await backend.file(), await backend.files()], [applied, [{ from: 0, file: applied }]]);
  await backend.apply({ ...applied, version: applied.version + 1 });
  const again = localBackend({ space: town(), store, clock });
  assert.deepEqual(
    (await again.files()).map(({ file }) => file.version),
    [applied.version, applied.version + 1],
  );
});

test('nothing is kept by looking', async () => {
  const store = memoryStore();
  const backend = localBackend({ space: town(), store, clock });
  await backend.as(anna).ideas();
  await backend.files();
  assert.equal(await store.get('versions'), undefined);
});

test('everyone who reads at first sees all of it, however long the store takes', async () => {
  const kept = memoryStore();
  await localBackend({ space: town(), store: kept, clock })
    .as(anna)
    .submit(act.propose('square', 'Kept', { id: 'kept' }));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const store: LedgerStore = {
    ...kept,
    read: (count) => turn().then(() => kept.read(count)),
    get: (name) => turn().then(() => kept.get(name)),
  };
  const adapter = localBackend({ space: town(), seed: [seeded('seeded')], store, clock }).as(anna);
  const read = await Promise.all([adapter.ideas(), adapter.ideas(), adapter.ideas()]);
  assert.deepEqual(
    read.map(({ items }) => items.length),
    [2, 2, 2],
  );
});

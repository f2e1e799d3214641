import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { cases } from './cases/index.ts';
import type { Case, Harness } from './harness.ts';
import { runCase } from './run.ts';
import { saboteurs, type Saboteur } from './saboteurs/index.ts';
import { start } from './town.ts';

/** A good adapter. What a watch does not tell at once it never tells, so that nobody waits for long. */
const reference: Harness = {
  fresh(space) {
    let now = start;
    const clock = { now: () => now, set: (at: number) => void (now = at) };
    const backend = localBackend({ space, store: memoryStore(), clock: clock.now });
    return Promise.resolve({
      as: (actor) => backend.as(actor),
      backend,
      clock,
      patience: 50,
      close: () => backend.close(),
    });
  },
};

function isAbout({ name }: Case, { about }: Saboteur): boolean {
  return about.includes(name.slice(0, name.indexOf(':')));
}

suite('the reference keeps every promise', () => {
  for (const promised of cases) {
    test(promised.name, async () => {
      const { outcome, error } = await runCase(promised, reference);
      assert.ifError(error);
      assert.equal(outcome, 'kept');
    });
  }
});

test('every saboteur is caught, and every case catches one', async () => {
  const failing = new Set<string>();
  const uncaught: string[] = [];
  for (const saboteur of saboteurs) {
    const harness = saboteur.sabotage(reference);
    let caught = 0;
    for (const promised of cases) {
      if (!isAbout(promised, saboteur)) continue;
      const { outcome } = await runCase(promised, harness);
      if (outcome !== 'broken') continue;
      caught += 1;
      failing.add(promised.name);
    }
    if (caught === 0) uncaught.push(saboteur.name);
  }
  assert.deepEqual(uncaught, [], 'lies that no case notices');
  const tame = cases.filter(({ name }) => !failing.has(name)).map(({ name }) => name);
  assert.deepEqual(tame, [], 'cases that no lie breaks');
});

test('names are told apart, so that a report says which promise it means', () => {
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  assert.equal(new Set(saboteurs.map(({ name }) => name)).size, saboteurs.length);
});

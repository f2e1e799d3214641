import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { cases } from './cases/index.ts';
import type { Harness } from './harness.ts';
import { runCase } from './run.ts';
import { start } from './town.ts';

const local: Harness = {
  fresh(space) {
    let now = start;
    const clock = { now: () => now, set: (at: number) => void (now = at) };
    const backend = localBackend({ space, store: memoryStore(), clock: clock.now });
    return Promise.resolve({ as: (actor) => backend.as(actor), backend, clock, close: () => backend.close() });
  },
};

for (const promised of cases) {
  test(promised.name, async (t) => {
    const { outcome, error } = await runCase(promised, local);
    if (outcome === 'not-applicable') t.skip('the adapter does not offer it');
    else assert.ifError(error);
  });
}

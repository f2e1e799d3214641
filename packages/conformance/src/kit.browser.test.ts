import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { expect } from 'chai';
import type { Harness } from './harness.ts';
import { applicableCases, runCase, runKit } from './run.ts';
import { start } from './town.ts';

const harness: Harness = {
  fresh(space) {
    let now = start;
    const clock = { now: () => now, set: (at: number) => void (now = at) };
    const backend = localBackend({ space, store: memoryStore(), clock: clock.now });
    return Promise.resolve({ as: (actor) => backend.as(actor), backend, clock, close: () => backend.close() });
  },
};

it('keeps what the adapter promises', async () => {
  for (const promised of await applicableCases(harness)) {
    const { error } = await runCase(promised, harness);
    if (error) throw new Error(promised.name, { cause: error });
  }
}).timeout(60_000);

it('runs the whole kit, or what was asked for', async () => {
  const outcomes = { kept: 0, broken: 0, 'not-applicable': 0 };
  for await (const { case: promised, outcome } of runKit(harness, { only: 'vote: ' })) {
    expect(promised.name).to.contain('vote: ');
    outcomes[outcome] += 1;
  }
  expect(outcomes.kept).to.be.greaterThan(5);
  expect(outcomes.broken + outcomes['not-applicable']).to.equal(0);
});

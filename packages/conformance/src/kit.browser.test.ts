import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { expect } from 'chai';
import type { Harness } from './harness.ts';
import { runKit } from './run.ts';
import { start } from './town.ts';

const harness: Harness = {
  fresh(space) {
    let now = start;
    const clock = { now: () => now, set: (at: number) => void (now = at) };
    const backend = localBackend({ space, store: memoryStore(), clock: clock.now });
    return Promise.resolve({ as: (actor) => backend.as(actor), backend, clock, close: () => backend.close() });
  },
};

describe('the kit in a browser', () => {
  it('runs every case, and names each that is not kept', async () => {
    const outcomes = new Map<string, number>();
    const broken: string[] = [];
    for await (const { case: promised, outcome, error } of runKit(harness)) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome === 'broken') broken.push(`${promised.name} — ${error?.message ?? ''}`);
    }
    expect(broken).to.deep.equal([]);
    expect(outcomes.get('kept')).to.be.greaterThan(150);
  }).timeout(30_000);

  it('runs only what was asked for', async () => {
    const names: string[] = [];
    for await (const { case: promised } of runKit(harness, { only: 'vote: ' })) names.push(promised.name);
    expect(names.length).to.be.greaterThan(5);
    for (const name of names) expect(name).to.contain('vote: ');
  });
});

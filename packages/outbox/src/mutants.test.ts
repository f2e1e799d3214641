import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { counterexamples } from '../testing/counterexamples.ts';
import { moments } from '../testing/moments.ts';
import { mutants, without, type Mutant } from '../testing/mutants.ts';
import { live, lives } from '../testing/run.ts';

/** A safeguard is missed in one of the moments that are held, in one of the lives that once went wrong, or within so many others, which are always the same. */
const most = 3_000;

Error.stackTraceLimit = 0;
// Before the first test is begun: from then on the runner follows every promise, which takes as long again.
const told: (readonly [Mutant, unknown])[] = [];
for (const mutant of mutants) told.push([mutant, await lieWithout(mutant)]);

for (const [{ name }, lie] of told)
  test(`without this it is noticed: ${name}`, () => {
    assert.ok(lie !== undefined, `${most} lives went well without it`);
    assert.ok(lie instanceof assert.AssertionError, inspect(lie));
  });

/** What went wrong first; undefined where nothing did. */
async function lieWithout(mutant: Mutant): Promise<unknown> {
  const { outbox } = await without(mutant);
  const known = [
    ...Object.values(moments).map((moment) => () => moment(outbox)),
    ...Object.values(counterexamples).map((events) => () => live(outbox, events)),
  ];
  for (const run of known) {
    const lie = await run().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (lie !== undefined) return lie;
  }
  return (await fc.check(lives(outbox), { numRuns: most, seed: 7, endOnFailure: true })).errorInstance ?? undefined;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutants, without } from '../testing/mutants.ts';
import { lives } from '../testing/run.ts';

/** A safeguard is missed within so many lives, of a few seeds that are always the same. */
const most = 3_000;

for (const mutant of mutants) {
  test(`without this it is noticed: ${mutant.name}`, async () => {
    const { outbox } = await without(mutant);
    const told = await fc.check(lives(outbox), { numRuns: most, seed: 7, endOnFailure: true });
    assert.ok(told.failed, `${most} lives went well without it`);
    assert.ok(told.errorInstance instanceof assert.AssertionError, String(told.errorInstance));
  });
}

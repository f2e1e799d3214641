import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lives } from '../testing/run.ts';
import { outbox } from './outbox.ts';

/*
 * The same lives in every run, so that what fails was changed; `npm run soak` looks for new ones. `CIVIC_SEED` repeats one
 * that was found.
 */
const { CIVIC_SOAK, CIVIC_SEED = CIVIC_SOAK === undefined ? '1' : undefined } = process.env;
const runs = Number(CIVIC_SOAK ?? 2_000);

test(`nothing is lost, doubled or told wrongly in ${runs} lives`, async () => {
  assert.ok(runs > 0);
  const seed = CIVIC_SEED === undefined ? {} : { seed: Number(CIVIC_SEED) };
  await fc.assert(lives(outbox), { numRuns: runs, ...seed });
});

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

const seed = CIVIC_SEED === undefined ? {} : { seed: Number(CIVIC_SEED) };
// Before the first test is begun: from then on the runner follows every promise, which takes as long again.
Error.stackTraceLimit = 0; // what is told of a life is its events
const told = await fc.check(lives(outbox), { numRuns: runs, ...seed });

test(`nothing is lost, doubled or told wrongly in ${runs} lives`, (t) => {
  assert.ok(!told.failed, fc.defaultReportMessage(told));
  t.diagnostic(`${told.numRuns} lives of seed ${told.seed}`);
});

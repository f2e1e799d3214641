import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lives } from '../testing/run.ts';
import { outbox } from './outbox.ts';

const runs = Number(process.env.CIVIC_SOAK ?? 2_000);
const { CIVIC_SEED } = process.env;

test(`nothing is lost, doubled or told wrongly in ${runs} lives`, async () => {
  const seed = CIVIC_SEED === undefined ? {} : { seed: Number(CIVIC_SEED) };
  await fc.assert(lives(outbox), { numRuns: runs, ...seed });
  assert.ok(runs > 0);
});

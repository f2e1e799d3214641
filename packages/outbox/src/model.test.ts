import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lives } from '../testing/run.ts';
import { outbox } from './outbox.ts';

const runs = Number(process.env.CIVIC_SOAK ?? 2_000);

test(`nothing is lost, doubled or told wrongly in ${runs} lives`, async () => {
  await fc.assert(lives(outbox), { numRuns: runs });
  assert.ok(runs > 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageLimit } from './query.ts';

test('a limit is brought into its range, and what is no number is taken for none', () => {
  const limits = [undefined, NaN, -1, 0, 7.9, 100, Infinity].map(pageLimit);
  assert.deepEqual(limits, [20, 20, 1, 1, 7, 100, 100]);
});

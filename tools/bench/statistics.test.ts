import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile } from './statistics.ts';

test('the median is the middle value, or lies between the two middle ones', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 1, 3, 2]), 2.5);
  assert.equal(median([7]), 7);
  assert.ok(Number.isNaN(median([])));
});

test('values are compared as numbers, and stay as they were', () => {
  const values = [100, 20, 3];
  assert.equal(median(values), 20);
  assert.deepEqual(values, [100, 20, 3]);
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 101 }, (_, index) => 100 - index);
  assert.deepEqual(
    [0, 0.5, 0.99, 1].map((share) => percentile(values, share)),
    [0, 50, 99, 100],
  );
});

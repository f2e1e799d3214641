import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, type ActivityDay } from '@civic-widgets/core';
import { bucketed, sinceBegun, spanFor, startOf } from './buckets.ts';

const day = (day: string, ideas = 0, votes = 0): ActivityDay => ({ day, ideas, votes, comments: 0, ballots: 0 });
const range = (from: string, count: number): ActivityDay[] =>
  Array.from({ length: count }, (_, i) => day(dayAfter(from, i), 1, 2));

test('columns become days, weeks, months and years as the room shrinks', () => {
  assert.equal(spanFor(90, 1100), 'day');
  assert.equal(spanFor(90, 250), 'week');
  assert.equal(spanFor(365, 250), 'month');
  assert.equal(spanFor(3660, 250), 'year');
});

test('a week begins on Monday, also over the turn of the year', () => {
  assert.equal(startOf('2026-03-15', 'week'), '2026-03-09');
  assert.equal(startOf('2026-03-16', 'week'), '2026-03-16');
  assert.equal(startOf('2026-01-01', 'week'), '2025-12-29');
});

test('nothing is lost: buckets add up to the days, whatever the span', () => {
  const days = range('2025-02-10', 420);
  for (const span of ['day', 'week', 'month', 'year'] as const) {
    const buckets = bucketed(days, span, '2027-01-01');
    assert.equal(
      buckets.reduce((sum, { total }) => sum + total, 0),
      420 * 3,
      span,
    );
    assert.equal(
      buckets.reduce((sum, { counts }) => sum + counts.votes, 0),
      420 * 2,
      span,
    );
  }
});

test('a week that the range cuts, and one that is not over, are marked', () => {
  // From a Wednesday to a Thursday; the Thursday is today.
  const buckets = bucketed(range('2026-03-04', 16), 'week', '2026-03-19');
  assert.deepEqual(
    buckets.map(({ from, to, cut }) => [from, to, cut]),
    [
      ['2026-03-04', '2026-03-08', true],
      ['2026-03-09', '2026-03-15', false],
      ['2026-03-16', '2026-03-19', true],
    ],
  );
});

test('a whole month and a leap year are not cut', () => {
  assert.deepEqual(
    bucketed(range('2024-02-01', 29), 'month', '2026-01-01').map(({ cut }) => cut),
    [false],
  );
  assert.deepEqual(
    bucketed(range('2024-01-01', 366), 'year', '2026-01-01').map(({ cut }) => cut),
    [false],
  );
});

test('today is cut, as it is not over', () => {
  const buckets = bucketed(range('2026-03-18', 2), 'day', '2026-03-19');
  assert.deepEqual(
    buckets.map(({ cut }) => cut),
    [false, true],
  );
});

test('a long empty beginning is left out, down to two weeks', () => {
  const quiet = (count: number): ActivityDay[] => range('2026-01-01', count).map(({ day: on }) => day(on));
  const busy = (from: string, count: number): ActivityDay[] => range(from, count);
  assert.equal(sinceBegun([...quiet(40), ...busy('2026-02-10', 20)])[0]?.day, '2026-02-10');
  assert.equal(sinceBegun([...quiet(40), ...busy('2026-02-10', 3)]).length, 14);
  assert.equal(sinceBegun([...quiet(7), ...busy('2026-01-08', 20)]).length, 27);
  assert.equal(sinceBegun(quiet(40)).length, 40);
});

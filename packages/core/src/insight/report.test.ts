import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { CivicError } from '../errors.ts';
import type { ActivityRow } from '../ledger/rows.ts';
import { insight } from './report.ts';

const space = town();
const now = Date.parse('2026-05-11T10:00:00.000Z');
const row = (day: string, more: Partial<ActivityRow>): ActivityRow => ({
  day,
  project: 'square',
  topic: '',
  area: '',
  ideas: 0,
  comments: 0,
  votes: 0,
  ballots: 0,
  ...more,
});

test('every day of the range is there, and what lies outside it is not counted', () => {
  const rows = [
    row('2026-05-10', { votes: 3 }),
    row('2026-05-11', { ideas: 1, topic: 'green' }),
    row('2026-01-01', { votes: 99 }),
  ];
  const report = insight({ from: '2026-05-09', to: '2026-05-11' }, rows, 9, space, now);
  assert.deepEqual(
    report.days.map(({ day, votes, ideas }) => [day, votes, ideas]),
    [
      ['2026-05-09', 0, 0],
      ['2026-05-10', 3, 0],
      ['2026-05-11', 0, 1],
    ],
  );
  assert.deepEqual(report.total, { ideas: 1, comments: 0, votes: 3, ballots: 0 });
  assert.equal(report.participants, 9);
});

test('without a range it is the last 90 days in the space’s zone', () => {
  const { from, to, days } = insight({}, [], 0, space, Date.parse('2026-05-11T22:30:00.000Z'));
  assert.deepEqual([from, to, days.length], ['2026-02-12', '2026-05-12', 90]);
});

test('topics and areas are ranked, areas by thousand inhabitants where these are known', () => {
  const rows = [
    row('2026-05-10', { votes: 2, topic: 'paths', area: 'south' }),
    row('2026-05-10', { votes: 8, topic: 'green', area: 'north' }),
    row('2026-05-10', { comments: 1, area: 'fields' }),
  ];
  const { topics, areas } = insight({}, rows, 0, space, now);
  assert.deepEqual(
    topics.map(({ topic, votes }) => [topic, votes]),
    [
      ['green', 8],
      ['paths', 2],
    ],
  );
  assert.deepEqual(
    areas.map(({ area, perThousand }) => [area, perThousand]),
    [
      ['north', 2],
      ['south', 4],
      ['fields', null],
    ],
  );
});

test('fewer than five people are not told', () => {
  assert.equal(insight({}, [], 4, space, now).participants, null);
  assert.equal(insight({}, [], 5, space, now).participants, 5);
});

test('a range that is empty, endless or no range is malformed', () => {
  for (const query of [
    { from: '2026-05-12', to: '2026-05-11' },
    { from: '1900-01-01' },
    { to: 'tomorrow' },
    { from: '2026-02-31' },
  ]) {
    assert.throws(
      () => insight(query, [], 0, space, now),
      (error) => error instanceof CivicError && error.code === 'malformed',
    );
  }
});

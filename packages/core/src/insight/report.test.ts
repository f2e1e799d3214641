import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { town } from '@civic-widgets/conformance';
import { CivicError } from '../errors.ts';
import type { ActivityRow } from '../ledger/rows.ts';
import { dayIn } from '../ledger/instant.ts';
import { smallestGroup, type PeopleCount } from './insight.ts';
import { insight, releasedUntil } from './report.ts';

const space = town();
const now = Date.parse('2026-05-11T10:00:00.000Z');
const hour = 3_600_000;
const nobody: readonly PeopleCount[] = [];
const some = (people: number): PeopleCount[] => [{ age: null, area: null, people }];
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
  const report = insight({ from: '2026-05-09', to: '2026-05-11' }, rows, nobody, space, now);
  assert.deepEqual(
    report.days.map(({ day, votes, ideas }) => [day, votes, ideas]),
    [
      ['2026-05-09', 0, 0],
      ['2026-05-10', 3, 0],
      ['2026-05-11', 0, 1],
    ],
  );
  assert.deepEqual(report.total, { ideas: 1, comments: 0, votes: 3, ballots: 0 });
});

test('without a range it is the last 90 days in the space’s zone', () => {
  const { from, to, days } = insight({}, [], nobody, space, Date.parse('2026-05-11T22:30:00.000Z'));
  assert.deepEqual([from, to, days.length], ['2026-02-12', '2026-05-12', 90]);
});

test('topics and areas are ranked, areas by thousand inhabitants where these are known', () => {
  const rows = [
    row('2026-05-10', { votes: 2, topic: 'paths', area: 'south' }),
    row('2026-05-10', { votes: 8, topic: 'green', area: 'north' }),
    row('2026-05-10', { comments: 1, area: 'fields' }),
  ];
  const { topics, areas } = insight({}, rows, nobody, space, now);
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

test('fewer than five people are not told, and more in steps of five', () => {
  const told = [0, 4, 5, 9, 10, 1234].map((people) => insight({}, [], some(people), space, now).participants);
  assert.deepEqual(told, [null, null, 5, 5, 10, 1230]);
});

test('no difference of two reports tells of one person, and none is told on the day of their first act', () => {
  // Each number is how many hours after the one before somebody comes for the first time.
  const gaps = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 60 });
  const moments = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(gaps, moments, (gaps, [first, second]) => {
      let at = now;
      const came = gaps.map((gap) => (at += gap * hour));
      const told = (moment: number): number | null => {
        const people = came.filter((one) => one < releasedUntil(space, moment)).length;
        return insight({}, [], some(people), space, moment).participants;
      };
      const [a, b] = [told(now + first * hour), told(now + second * hour)];
      const difference = Math.abs((a ?? 0) - (b ?? 0));
      assert.equal(difference % smallestGroup, 0, `${a} and ${b}`);
      if (dayIn(space.timeZone, now + first * hour) === dayIn(space.timeZone, now + second * hour))
        assert.equal(a, b, 'nothing moves within a day');
    }),
  );
});

test('a day is released once it is over in the space, whatever the clocks do', () => {
  const until = (at: string): string => new Date(releasedUntil(space, Date.parse(at))).toISOString();
  assert.equal(until('2026-05-11T10:00:00.000Z'), '2026-05-10T22:00:00.000Z');
  assert.equal(until('2026-05-10T22:00:00.000Z'), '2026-05-10T22:00:00.000Z');
  assert.equal(until('2026-05-10T21:59:59.999Z'), '2026-05-09T22:00:00.000Z');
  assert.equal(until('2026-10-25T22:59:00.000Z'), '2026-10-24T22:00:00.000Z', 'a day of 25 hours');
  const kathmandu = { ...space, timeZone: 'Asia/Kathmandu' };
  assert.equal(new Date(releasedUntil(kathmandu, now)).toISOString(), '2026-05-10T18:15:00.000Z');
});

test('who took part is told by age and area, with those who told nothing, and without small groups', () => {
  const people: PeopleCount[] = [
    { age: '25-44', area: 'north', people: 22 },
    { age: '65-', area: 'north', people: 4 },
    { age: '16-24', area: 'south', people: 9 },
    { age: null, area: null, people: 51 },
    { age: '25-44', area: 'gone', people: 6 },
  ];
  const report = insight({}, [], people, space, now);
  assert.deepEqual(report.people, {
    ages: [
      { age: '0-15', people: null },
      { age: '16-24', people: 5 },
      { age: '25-44', people: 25 },
      { age: '45-64', people: null },
      { age: '65-', people: null },
      { age: null, people: 50 },
    ],
    areas: [
      { area: 'north', people: 25 },
      { area: 'south', people: null },
      { area: 'fields', people: null },
      { area: null, people: 55 },
    ],
  });
  assert.equal(report.participants, 90);
  assert.deepEqual(insight({}, [], some(80), space, now).people, { ages: [], areas: [] }, 'who told nothing');
});

test('a range that is empty, endless or no range is malformed', () => {
  for (const query of [
    { from: '2026-05-12', to: '2026-05-11' },
    { from: '1900-01-01' },
    { to: 'tomorrow' },
    { from: '2026-02-31' },
  ]) {
    assert.throws(
      () => insight(query, [], nobody, space, now),
      (error) => error instanceof CivicError && error.code === 'malformed',
    );
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, type Insight } from '@civic-widgets/core';
import { activityFinding } from './findings.ts';

const zone = 'Europe/Berlin';

/** An insight of days that end on 30 April 2026, at noon of a day after the last one, or of `now`. */
function insightOf(perDay: readonly number[], now = '2026-05-01T10:00:00.000Z'): Insight {
  const none = { ideas: 0, comments: 0, ballots: 0 };
  const days = perDay.map((votes, i) => ({ ...none, day: dayAfter('2026-04-30', i - perDay.length + 1), votes }));
  const total = { ...none, votes: perDay.reduce((sum, votes) => sum + votes, 0) };
  const from = days[0]?.day ?? '';
  const to = days.at(-1)?.day ?? '';
  return { from, to, asOf: now, total, days, topics: [], areas: [], participants: 12, smallestGroup: 5 };
}
const flat = (length: number, votes: number): number[] => Array<number>(length).fill(votes);

test('nothing is claimed of nothing, and little of little', () => {
  assert.deepEqual(activityFinding(insightOf(flat(30, 0)), zone), { kind: 'none' });
  assert.deepEqual(activityFinding(insightOf([...flat(29, 0), 19]), zone), { kind: 'thin', total: 19 });
});

test('the last seven days are compared with the seven before', () => {
  const finding = activityFinding(insightOf([...flat(16, 3), ...flat(7, 10), ...flat(7, 15)]), zone);
  assert.deepEqual(finding, { kind: 'trend', last: 105, before: 70, percent: 50 });
});

test('a day that is not over makes no downward trend', () => {
  // Noon of 30 April: the last day of the range has only begun.
  const finding = activityFinding(insightOf([...flat(29, 10), 0], '2026-04-30T10:00:00.000Z'), zone);
  assert.deepEqual(finding, { kind: 'steady', perWeek: 70 });
});

test('the day is the one of the space, not of UTC', () => {
  // 22:30 UTC on 29 April is 30 April in Berlin, so that only the days before it are over.
  const days = [...flat(15, 10), ...flat(7, 10), ...flat(7, 15), 0];
  assert.equal(activityFinding(insightOf(days, '2026-04-29T22:30:00.000Z'), zone).kind, 'trend');
});

test('a range that lies in the past has no trend of now', () => {
  const days = [...flat(16, 3), ...flat(7, 10), ...flat(7, 15)];
  assert.notEqual(activityFinding(insightOf(days, '2026-09-01T10:00:00.000Z'), zone).kind, 'trend');
});

test('a small change is none: the peak is told', () => {
  const days = [...flat(10, 10), 34, ...flat(19, 10)];
  assert.deepEqual(activityFinding(insightOf(days), zone), { kind: 'peak', day: '2026-04-11', count: 34 });
});

test('two equal peaks are no peak', () => {
  const days = [...flat(5, 10), 34, ...flat(4, 10), 34, ...flat(19, 10)];
  assert.equal(activityFinding(insightOf(days), zone).kind, 'steady');
});

test('of few days only the total is told', () => {
  assert.deepEqual(activityFinding(insightOf([10, 11, 10]), zone), { kind: 'total', total: 31 });
});

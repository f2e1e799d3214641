import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNow } from './dates.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const inHours = (hours: number, language = 'en'): string =>
  fromNow(new Date(now + hours * 3_600_000).toISOString(), language, now);

test('a distance is told in the largest unit of which there are enough, and never as a name of a day', () => {
  const told = [0.5, 1, 25, 24 * 13, 24 * 26, 24 * 50, 24 * 100, 24 * 400, 24 * 800].map((hours) => inHours(hours));
  assert.deepEqual(told, [
    'in 30 minutes',
    'in 1 hour',
    'in 1 day',
    'in 13 days',
    'in 3 weeks',
    'in 7 weeks',
    'in 3 months',
    'in 13 months',
    'in 2 years',
  ]);
});

test('what is past is told as past', () => {
  assert.equal(inHours(-24 * 26), '3 weeks ago');
  assert.equal(inHours(-24, 'de'), 'vor 1 Tag');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Poll } from '@civic-widgets/core';
import { leaders, shares } from './shares.ts';

function poll(votes: readonly number[] | null, ballotCount: number): Poll {
  const ids = ['a', 'b', 'c'];
  return {
    id: 'p',
    project: 'x',
    question: '?',
    method: 'multiple',
    options: ids.map((id) => ({ id, title: id })),
    results: 'always',
    ballots: 'open',
    change: true,
    state: 'open',
    ballotCount,
    result: votes && votes.map((count, i) => ({ option: ids[i] ?? '', votes: count, points: count })),
    can: {},
  };
}

test('shares are of the people who voted, so that several answers may add up to more than all', () => {
  assert.deepEqual(
    shares(poll([3, 2, 0], 4))?.map(({ share }) => share),
    [0.75, 0.5, 0],
  );
});

test('without a ballot every share is zero and nobody leads', () => {
  const all = shares(poll([0, 0, 0], 0)) ?? [];
  assert.deepEqual(
    all.map(({ share }) => share),
    [0, 0, 0],
  );
  assert.deepEqual(leaders(all), []);
});

test('those with equally many votes lead together', () => {
  const all = shares(poll([2, 1, 2], 5)) ?? [];
  assert.deepEqual(
    leaders(all).map(({ option }) => option),
    ['a', 'c'],
  );
});

test('a result that may not be seen has no shares', () => {
  assert.equal(shares(poll(null, 4)), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AreaActivity, TopicActivity } from '@civic-widgets/core';
import { byCount, compareAreas, shareFinding, unnamed } from './shares.ts';

const topic = (topic: string, votes: number): TopicActivity => ({ topic, votes, ideas: 0, comments: 0, ballots: 0 });
const area = (area: string, votes: number, perThousand: number | null): AreaActivity => ({
  ...{ area, votes, perThousand },
  ...{ ideas: 0, comments: 0, ballots: 0 },
});
const find = (...topics: TopicActivity[]) => shareFinding(byCount(topics, (row) => row.topic));

test('the strongest topic is told with its share', () => {
  assert.deepEqual(find(topic('green', 48), topic('paths', 30), topic('play', 22)), {
    ...{ kind: 'lead', first: 'green', percent: 48 },
  });
});

test('who is level is not put first', () => {
  assert.deepEqual(find(topic('a', 30), topic('b', 30), topic('c', 9)), { kind: 'tie', first: 'a', second: 'b' });
  assert.deepEqual(find(topic('a', 30), topic('b', 30), topic('c', 30)), { kind: 'even' });
});

test('nothing is claimed of little or nothing', () => {
  assert.deepEqual(find(), { kind: 'none' });
  assert.deepEqual(find(topic('a', 12), topic('b', 7)), { kind: 'thin', total: 19 });
});

test('areas are compared by their inhabitants, and those without a number stand apart', () => {
  const areas = compareAreas([area('north', 40, 10), area('fields', 30, null), area('south', 20, 40)]);
  assert.equal(areas.by, 'rate');
  assert.deepEqual(
    areas.compared.map(({ id, value }) => [id, value]),
    [
      ['south', 40],
      ['north', 10],
    ],
  );
  assert.deepEqual(
    areas.unknown.map(({ id }) => id),
    ['fields'],
  );
  assert.deepEqual(shareFinding(areas.compared, areas.by), { kind: 'rate', first: 'south', perThousand: 40 });
});

test('a high rate out of a handful of contributions is no finding', () => {
  const areas = compareAreas([area('north', 40, 10), area('south', 4, 80)]);
  assert.equal(shareFinding(areas.compared, areas.by).kind, 'thin');
});

test('where only one of several numbers is known, contributions are counted', () => {
  const areas = compareAreas([area('north', 40, null), area('south', 20, 40)]);
  assert.deepEqual([areas.by, areas.compared.map(({ id }) => id), areas.unknown], ['count', ['north', 'south'], []]);
});

test('what has no topic is a share of its own, so that the others are not made larger', () => {
  const topics = [topic('green', 30), topic('paths', 10)];
  const rest = unnamed({ ideas: 4, comments: 6, votes: 80, ballots: 500 }, topics);
  assert.deepEqual(rest, { ideas: 4, comments: 6, votes: 40, ballots: 0 }, 'ballots are about no topic');
  const parts = byCount(topics, (row) => row.topic);
  assert.deepEqual(shareFinding(parts, 'count', 50), { kind: 'lead', first: 'green', percent: 33 });
});

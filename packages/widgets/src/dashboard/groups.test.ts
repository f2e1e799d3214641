import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageGroups, homeGroups } from './groups.ts';

const areas = [
  { id: 'north', title: 'North', population: 4_000 },
  { id: 'south', title: 'South', population: 500 },
  { id: 'fields', title: 'Fields' },
];

test('ages keep their order, who told nothing stands apart, and what is not told is named', () => {
  const groups = ageGroups({
    ages: [
      { age: '0-15', people: null },
      { age: '16-24', people: 10 },
      { age: '25-44', people: 40 },
      { age: null, people: 55 },
    ],
    areas: [],
  });
  assert.deepEqual(
    groups.shown.map(({ name, people }) => [name, people]),
    [
      ['16-24', 10],
      ['25-44', 40],
    ],
  );
  assert.deepEqual([groups.untold?.people, groups.hidden, groups.by], [55, ['0-15'], 'people']);
});

test('homes are compared by their inhabitants, the most first', () => {
  const groups = homeGroups(
    {
      ages: [],
      areas: [
        { area: 'north', people: 40 },
        { area: 'south', people: 10 },
        { area: 'fields', people: null },
        { area: null, people: null },
      ],
    },
    areas,
  );
  assert.equal(groups.by, 'rate');
  assert.deepEqual(
    groups.shown.map(({ name, perThousand }) => [name, perThousand]),
    [
      ['south', 20],
      ['north', 10],
    ],
  );
  assert.deepEqual([groups.untold, groups.hidden], [undefined, ['fields', null]]);
});

test('where a number of inhabitants is missing, people are compared', () => {
  const told = ['north', 'south', 'fields'].map((area, i) => ({ area, people: 10 * (i + 1) }));
  const groups = homeGroups({ ages: [], areas: told }, areas);
  assert.deepEqual([groups.by, groups.shown.map(({ name }) => name)], ['people', ['fields', 'south', 'north']]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, type ActivityDay, type Insight } from '@civic-widgets/core';
import { tipsFor } from './tips.ts';

const none = { ideas: 0, comments: 0, votes: 0, ballots: 0 };
const space = {
  timeZone: 'Europe/Berlin',
  topics: [
    { id: 'green', title: 'Green' },
    { id: 'paths', title: 'Paths' },
  ],
  areas: [
    { id: 'north', title: 'North', population: 4_000 },
    { id: 'south', title: 'South', population: 500 },
    { id: 'fields', title: 'Fields' },
  ],
};

/** `votes(n)` are those of the n-th day; the 43rd, a Monday, is today. */
function told(votes: (place: number) => number, more: Partial<Insight> = {}): Insight {
  const days = Array.from({ length: 43 }, (_, place): ActivityDay => {
    return { ...none, day: dayAfter('2026-03-30', place), votes: votes(place) };
  });
  const total = { ...none, votes: days.reduce((all, day) => all + day.votes, 0) };
  const rest = { topics: [], areas: [], participants: 60, smallestGroup: 5 };
  return { from: '2026-03-30', to: '2026-05-11', asOf: '2026-05-11T10:00:00.000Z', total, days, ...rest, ...more };
}

test('an area of which little is heard is named beside the one of which much is', () => {
  const areas = [
    { ...none, area: 'south', votes: 60, perThousand: 120 },
    { ...none, area: 'north', votes: 40, perThousand: 10 },
  ];
  assert.deepEqual(
    tipsFor(
      told(() => 0, { areas }),
      space,
    ),
    [{ kind: 'reach', area: 'north', perThousand: 10, most: 'south', mostPerThousand: 120 }],
  );
});

test('an area few of whose people took part goes before one about which little is said', () => {
  const areas = [{ ...none, area: 'south', votes: 60, perThousand: 120 }];
  const people = (north: number, south: number): Pick<Insight, 'people'> => ({
    people: {
      ages: [],
      areas: [
        { area: 'north', people: north },
        { area: 'south', people: south },
        { area: 'fields', people: null },
        { area: null, people: null },
      ],
    },
  });
  assert.deepEqual(
    tipsFor(
      told(() => 0, { areas, ...people(20, 30) }),
      space,
    ),
    [{ kind: 'homes', area: 'north', perThousand: 5, most: 'south', mostPerThousand: 60 }],
  );
  const [tip] = tipsFor(
    told(() => 0, { areas, ...people(20, 5) }),
    space,
  );
  assert.equal(tip?.kind, 'reach', 'too few people to compare');
});

test('an area of which nothing at all was heard is the first to go to', () => {
  const areas = [{ ...none, area: 'south', votes: 60, perThousand: 120 }];
  assert.deepEqual(
    tipsFor(
      told(() => 0, { areas }),
      space,
    ),
    [{ kind: 'reach', area: 'north', perThousand: 0, most: 'south', mostPerThousand: 120 }],
  );
});

test('areas that are near each other, or of which little is known at all, are no tip', () => {
  const near = [
    { ...none, area: 'south', votes: 60, perThousand: 19 },
    { ...none, area: 'north', votes: 40, perThousand: 10 },
  ];
  assert.deepEqual(
    tipsFor(
      told(() => 0, { areas: near }),
      space,
    ),
    [],
  );
  const little = [{ ...none, area: 'south', votes: 3, perThousand: 6 }];
  assert.deepEqual(
    tipsFor(
      told(() => 0, { areas: little }),
      space,
    ),
    [],
  );
});

test('a week with half of the one before is a reason to speak up', () => {
  const fading = told((place) => (place >= 35 ? 2 : place >= 28 ? 6 : 0));
  assert.deepEqual(tipsFor(fading, space), [{ kind: 'slower', last: 14, before: 42 }]);
  const steady = told((place) => (place >= 35 ? 4 : place >= 28 ? 6 : 0));
  assert.deepEqual(tipsFor(steady, space), []);
});

test('a topic that nobody spoke of is named, once others were spoken of', () => {
  const green = (votes: number): Insight => told(() => 0, { topics: [{ ...none, topic: 'green', votes }] });
  assert.deepEqual(tipsFor(green(40), space), [{ kind: 'unheard', topic: 'paths' }]);
  assert.deepEqual(tipsFor(green(39), space), []);
});

test('a day of the week on which most comes is told with its share', () => {
  const tuesdays = told((place) => (place % 7 === 1 ? 9 : 3));
  assert.deepEqual(tipsFor(tuesdays, space), [{ kind: 'weekday', day: '2026-03-31', percent: 33 }]);
  assert.deepEqual(
    tipsFor(
      told(() => 4),
      space,
    ),
    [],
    'all alike',
  );
  assert.deepEqual(
    tipsFor(
      told((place) => (place > 21 && place % 7 === 1 ? 40 : 0)),
      space,
    ),
    [],
    'too few weeks',
  );
});

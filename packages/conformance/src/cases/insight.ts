import { instant, type AgeBand, type Insight, type InsightQuery, type LoadEntry } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import type { Bench, Case } from '../harness.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, find, refused, same } from '../promise.ts';
import { start } from '../town.ts';

const midnight = Date.parse('2026-05-11T22:00:00.000Z'); // in Aubach
const needs = ['insight', 'idea.propose', 'idea.vote', 'idea.comment'] as const;
const none = { ideas: 0, comments: 0, votes: 0, ballots: 0 };
const week = { from: '2026-05-08', to: '2026-05-14' };

async function insightOf(bench: Bench, query?: InsightQuery): Promise<Insight> {
  return asked(people(bench).nobody.insight?.(query));
}

export const insightCases: readonly Case[] = [
  {
    name: 'insight: every day of the range is there, also those on which nothing happened',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await commented(ben, idea);
      const { from, to, asOf, days, total } = await insightOf(bench, week);
      same([from, to, asOf], [week.from, week.to, instant(start)], 'The range, and as of when');
      same(
        days,
        [8, 9, 10, 11, 12, 13, 14].map((day) => ({
          day: `2026-05-${String(day).padStart(2, '0')}`,
          ...none,
          ...(day === 11 && { ideas: 1, votes: 1, comments: 1 }),
        })),
        'The days',
      );
      same(total, { ...none, ideas: 1, votes: 1, comments: 1 }, 'The total');
    },
  },
  {
    name: 'insight: a day begins at midnight in town',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      bench.clock.set(midnight - 1);
      const idea = await proposed(anna, 'At the end of Monday');
      bench.clock.set(midnight);
      await anna.submit(act.vote(idea));
      const { days } = await insightOf(bench, { from: '2026-05-11', to: '2026-05-12' });
      same(
        days,
        [
          { day: '2026-05-11', ...none, ideas: 1 },
          { day: '2026-05-12', ...none, votes: 1 },
        ],
        'The days',
      );
      same((await insightOf(bench)).to, '2026-05-12', 'The last day unless one is given');
    },
  },
  {
    name: 'insight: is of the last 90 days unless a range is given',
    needs,
    async run(bench) {
      await proposed(people(bench).anna);
      const { from, to, days, total } = await insightOf(bench);
      same([from, to, days.length], ['2026-02-11', '2026-05-11', 90], 'The range, and how many days it has');
      same([days.at(-1)?.ideas, total.ideas], [1, 1], 'The ideas of the last day, and in total');
      bench.clock.set(start + 90 * 86_400_000);
      same((await insightOf(bench)).total, none, 'The total 90 days later');
    },
  },
  {
    name: 'insight: a range that is empty, too long or no range is malformed',
    needs: ['insight'],
    async run(bench) {
      const { nobody } = people(bench);
      for (const query of [
        { from: '2026-05-12', to: '2026-05-11' },
        { from: '2006-01-01', to: '2026-05-11' },
        { from: 'yesterday' },
        { to: '2026-13-01' },
      ])
        await refused(asked(nobody.insight?.(query)), 'malformed');
    },
  },
  {
    name: 'insight: topics and areas come with most contributions first',
    needs,
    async run(bench) {
      const { anna, ben } = people(bench);
      const play = await proposed(anna, 'Swings', { topic: 'play', area: 'south' });
      await proposed(anna, 'Trees', { topic: 'green', area: 'north' });
      await proposed(anna, 'Ways', { topic: 'paths', area: 'fields' });
      await proposed(anna, 'Neither');
      await ben.submit(act.vote(play));
      await commented(ben, play);
      const { topics, areas, total } = await insightOf(bench, week);
      same(
        topics.map(({ topic, ideas, votes, comments }) => [topic, ideas, votes, comments]),
        [
          ['play', 1, 1, 1],
          ['green', 1, 0, 0],
          ['paths', 1, 0, 0],
        ],
        'The topics',
      );
      same(
        areas.map(({ area, ideas }) => [area, ideas]),
        [
          ['south', 1],
          ['fields', 1],
          ['north', 1],
        ],
        'The areas',
      );
      same(total.ideas, 4, 'The ideas in total, one of which has no topic');
    },
  },
  {
    name: 'insight: areas are compared by inhabitants, where their number is known',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      for (const area of ['north', 'south', 'fields']) await proposed(anna, 'Here', { area });
      const { areas } = await insightOf(bench, week);
      for (const [area, expected] of [
        ['north', 0.3],
        ['south', 2],
        ['fields', null],
      ] as const)
        same(find(areas, (row) => row.area === area, area).perThousand, expected, `For every thousand in ${area}`);
    },
  },
  {
    name: 'insight: of one project leaves out the others',
    needs: [...needs, 'project:debate', 'poll.cast'],
    async run(bench) {
      const { anna } = people(bench);
      await proposed(anna);
      const idea = await proposed(anna, 'One-way streets', { project: 'debate' });
      await anna.submit(act.vote(idea));
      await anna.submit(act.cast('bench', { red: 1 }));
      same((await insightOf(bench, { ...week, project: 'debate' })).total, { ...none, ideas: 1, votes: 1 }, 'The one');
      same(
        (await insightOf(bench, { ...week, project: 'square' })).total,
        { ...none, ideas: 1, ballots: 1 },
        'The other',
      );
      same((await insightOf(bench, week)).total, { ...none, ideas: 2, votes: 1, ballots: 1 }, 'The total of all');
    },
  },
  {
    name: 'insight: every act counts, a change of mind included, and one that is refused or sent again does not',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const vote = act.vote(idea);
      for (let times = 0; times < 2; times++) await anna.submit(vote);
      await anna.submit(act.vote(idea, 'withdrawn'));
      await refused(anna.submit(act.vote(idea, 'pass')), 'vote-not-offered');
      same((await insightOf(bench, week)).total.votes, 2, 'The votes');
    },
  },
  {
    name: 'insight: acts that arrive at once are all counted',
    needs,
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const idea = await proposed(anna, 'Swings', { topic: 'play' });
      await Promise.all(
        [anna, ben, cem].flatMap((adapter) => [
          adapter.submit(act.vote(idea)),
          ...[1, 2, 3].map((number) => commented(adapter, idea, `Comment ${number}`)),
        ]),
      );
      const { total, topics } = await insightOf(bench, week);
      same(total, { ...none, ideas: 1, votes: 3, comments: 9 }, 'The total');
      same(topics, [{ topic: 'play', ...total }], 'The topics');
      same((await anna.idea(idea)).comments, 9, 'The comments of the idea');
    },
  },
  {
    name: 'insight: fewer than five people are not published',
    needs,
    async run(bench) {
      const { anna, ben, cem, dora, vera } = people(bench);
      const idea = await proposed(anna);
      for (const adapter of [ben, cem, dora]) await adapter.submit(act.vote(idea));
      const { participants, smallestGroup } = await insightOf(bench, week);
      same([participants, smallestGroup], [null, 5], 'The participants while they are four, and the smallest group');
      await vera.submit(act.vote(idea));
      await vera.submit(act.vote(idea, 'withdrawn'));
      same((await insightOf(bench, week)).participants, null, 'The participants on the day on which they become five');
      bench.clock.set(midnight);
      same((await insightOf(bench, week)).participants, 5, 'The participants on the day after');
    },
  },
  {
    name: 'insight: how many people took part is told once a day and in steps, so that no difference tells of one',
    needs,
    async run(bench) {
      const { anna, ben, cem, dora, vera, olga } = people(bench);
      const idea = await proposed(anna);
      for (const adapter of [ben, cem, dora, vera]) await adapter.submit(act.vote(idea));
      bench.clock.set(midnight);
      await olga.submit(act.vote(idea, 'for', { behalf: { person: 'letter-6', channel: 'paper' } }));
      await anna.submit(act.vote(idea));
      same((await insightOf(bench, week)).participants, 5, 'The participants while a sixth has just come');
      bench.clock.set(midnight + 86_400_000);
      same((await insightOf(bench, week)).participants, 5, 'The participants once the sixth is counted');
    },
  },
  {
    name: 'insight: who took part is told by what people told of themselves, and no group that is too small or gives one away',
    needs: [...needs, 'backend'],
    async run(bench) {
      const backend = backendOf(bench);
      const ages = [
        ...Array<AgeBand>(7).fill('25-44'),
        ...Array<AgeBand>(5).fill('65-'),
        ...Array<AgeBand>(2).fill('16-24'),
      ];
      const told = ages.map((ageBand, i) => ({ person: `teller-${i}`, ageBand, area: i < 9 ? 'north' : 'south' }));
      const idea = await proposed(people(bench).anna);
      await backend.load(told.map(({ person }) => voteOf(person, idea)));
      await backend.describe(told);
      same((await insightOf(bench, week)).people?.ages ?? [], [], 'On the day itself');
      bench.clock.set(midnight);
      const { people: who } = await insightOf(bench, week);
      same(
        who?.ages.map(({ age, people }) => [age, people]),
        [
          ['0-15', null],
          ['16-24', null],
          ['25-44', 5],
          ['45-64', null],
          ['65-', 5],
          [null, null],
        ],
        'The ages, from the youngest, and those who told nothing last',
      );
      same(
        who?.areas.map(({ area, people }) => [area, people]),
        [
          ['north', 5],
          ['south', 5],
          ['fields', null],
          [null, null],
        ],
        'The areas',
      );
    },
  },
  {
    name: 'insight: neither an erasure nor what somebody tells of themselves moves a number before the next day',
    needs: [...needs, 'backend'],
    async run(bench) {
      const backend = backendOf(bench);
      const told = Array.from({ length: 20 }, (_, i) => ({
        person: `teller-${i}`,
        ageBand: i < 10 ? ('25-44' as const) : ('65-' as const),
      }));
      const idea = await proposed(people(bench).anna);
      await backend.load(told.map(({ person }) => voteOf(person, idea)));
      await backend.describe(told);
      bench.clock.set(midnight);
      const before = await insightOf(bench, week);
      same(
        before.people?.ages.map(({ people: count }) => count),
        [null, null, 10, null, 10, null],
        'The ages',
      );
      await backend.erase('teller-0', actors.ada);
      await backend.describe([{ person: 'teller-19', ageBand: '25-44' }]);
      same((await insightOf(bench, week)).people, before.people, 'The people on the same day');
      bench.clock.set(midnight + 86_400_000);
      same(
        (await insightOf(bench, week)).people?.ages.map(({ people: count }) => count),
        [null, null, 10, null, 5, null],
        'The ages on the day after',
      );
    },
  },
];

function voteOf(person: string, idea: string): LoadEntry {
  return { acceptedAt: instant(start), person, role: 'guest', channel: 'online', action: act.vote(idea) };
}

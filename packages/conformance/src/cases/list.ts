import { ideaOrders, type IdeaFilter, type IdeaQuery } from '@civic-widgets/core';
import { act } from '../act.ts';
import { awkwardIds } from '../awkward.ts';
import type { Bench, Case, Need } from '../harness.ts';
import { people, proposed, proposedAll } from '../people.ts';
import { at, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, anyOrder, idsOf, sortedIds, walk } from '../walk.ts';

const day = 86_400_000;

/** Some proposed at one moment and some later, a few with votes: enough to tell the orders apart. */
async function tenIdeas(bench: Bench): Promise<readonly string[]> {
  const { anna, ben, cem } = people(bench);
  const early = await proposedAll(anna, 6, 'Early');
  bench.clock.set(start + 60_000);
  const late = await proposedAll(ben, 4, 'Late');
  await ben.submit(act.vote(at(early, 1)));
  await cem.submit(act.vote(at(early, 1)));
  await cem.submit(act.vote(at(late, 0)));
  return [...early, ...late];
}

const walks: readonly Case[] = ideaOrders.map((order) => ({
  name: `list: pages in the order ${order} meet every idea exactly once`,
  needs: ['idea.propose', 'idea.vote', `order:${order}`],
  async run(bench) {
    const { nobody } = people(bench);
    const ideas = await tenIdeas(bench);
    const whole = idsOf(await allIdeas(nobody, { order }));
    same(whole.toSorted(), ideas.toSorted(), 'The ideas of the whole list');
    for (const limit of [1, 3, 5, 9, 10]) {
      const met = await walk(async (cursor) => {
        const page = await nobody.ideas({ order, limit, ...(cursor !== undefined && { cursor }) });
        check(page.items.length <= limit, `A page of ${limit} should not hold ${page.items.length} ideas.`);
        return page;
      });
      same(idsOf(met), whole, `The ideas in pages of ${limit}`);
    }
  },
}));

const arrivals: readonly Case[] = ideaOrders.map((order) => ({
  name: `list: pages in the order ${order} meet every idea once while others arrive`,
  needs: ['idea.propose', 'idea.vote', `order:${order}`],
  async run(bench) {
    const { anna, nobody } = people(bench);
    const ideas = await tenIdeas(bench);
    let arrived = 0;
    const met = await walk(
      (cursor) => nobody.ideas({ order, limit: 3, ...(cursor !== undefined && { cursor }) }),
      async () => {
        bench.clock.set(bench.clock.now() + 1_000);
        if (arrived < 8) await proposed(anna, `Arrival ${arrived++}`);
      },
    );
    const ids = idsOf(met);
    same(new Set(ids).size, ids.length, 'How many different ideas were met');
    same(ids.filter((id) => ideas.includes(id)).toSorted(), ideas.toSorted(), 'The ideas that were there before');
  },
}));

/** What is proposed for the filters: each differs from the first in one way. */
const variety = [
  ['Linden trees for the market', { topic: 'green', area: 'north' }],
  ['Linden trees by the road', { topic: 'paths', area: 'north' }],
  ['Linden trees for the south', { topic: 'green', area: 'south' }],
  ['Oaks', { topic: 'green', area: 'north' }],
  ['Linden trees without more', {}],
] as const;

async function sixIdeas(bench: Bench): Promise<readonly string[]> {
  const { anna, olga } = people(bench);
  const ideas: string[] = [];
  for (const [title, place] of variety) ideas.push(await proposed(anna, title, place));
  ideas.push(await proposed(anna, 'Linden trees', { project: 'barometer', topic: 'green', area: 'north' }));
  for (const idea of [at(ideas, 0), at(ideas, 3)]) await olga.submit(act.answer(idea, 'planned', 'Yes.'));
  return ideas;
}

const byFilter: readonly (readonly [IdeaFilter, IdeaQuery, readonly number[]])[] = [
  ['project', { project: 'square' }, [0, 1, 2, 3, 4]],
  ['topic', { topic: 'green' }, [0, 2, 3, 5]],
  ['area', { area: 'south' }, [2]],
  ['status', { status: 'planned' }, [0, 3]],
  ['text', { text: 'linden' }, [0, 1, 2, 4, 5]],
];

const filterNeeds = ['idea.propose', 'idea.answer', 'project:barometer', 'filter:topic', 'filter:area'] as const;

const alone: readonly Case[] = byFilter.map(([filter, query, expected]) => ({
  name: `list: the filter ${filter} leaves what it asks for, and nothing else`,
  needs: [...filterNeeds, `filter:${filter}` satisfies Need],
  async run(bench) {
    const ideas = await sixIdeas(bench);
    same(
      sortedIds(await allIdeas(people(bench).ben, query)),
      expected.map((index) => at(ideas, index)).toSorted(),
      'The list',
    );
    const none = Object.fromEntries(Object.keys(query).map((key) => [key, 'unheard-of']));
    same(await allIdeas(people(bench).ben, none), [], 'The list of what nobody proposed');
  },
}));

export const listCases: readonly Case[] = [
  ...walks,
  ...arrivals,
  {
    name: 'list: newest begins with what came last',
    needs: ['idea.propose', 'order:newest'],
    async run(bench) {
      const { anna } = people(bench);
      const ideas: string[] = [];
      for (let minute = 0; minute < 4; minute++) {
        bench.clock.set(start + minute * 60_000);
        ideas.unshift(await proposed(anna, `Minute ${minute}`));
      }
      same(idsOf(await allIdeas(anna, { order: 'newest' })), ideas, 'The list');
    },
  },
  {
    name: 'list: hot begins with what has most support, and follows a change of votes',
    needs: ['idea.propose', 'idea.vote', 'order:hot'],
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const [low, middle, high] = (await proposedAll(anna, 3)) as [string, string, string];
      for (const adapter of [anna, ben, cem]) await adapter.submit(act.vote(high));
      for (const adapter of [anna, ben]) await adapter.submit(act.vote(middle));
      same(idsOf(await allIdeas(anna, { order: 'hot' })), [high, middle, low], 'The list');
      for (const adapter of [anna, ben, cem]) await adapter.submit(act.vote(high, 'withdrawn'));
      same((await allIdeas(anna, { order: 'hot' }))[0]?.id, middle, 'The first after the votes were withdrawn');
    },
  },
  {
    name: 'list: fair is the same for everyone on one day, and starts elsewhere on others',
    needs: ['idea.propose', 'order:fair'],
    async run(bench) {
      const { anna, ben, nobody } = people(bench);
      await proposedAll(anna, 12);
      const today = idsOf(await allIdeas(anna, { order: 'fair' }));
      for (const adapter of [ben, nobody])
        same(idsOf(await allIdeas(adapter, { order: 'fair' })), today, 'The list of somebody else');
      const first = new Set<string | undefined>();
      for (let days = 0; days < 25; days++) {
        bench.clock.set(start + days * day);
        first.add((await ben.ideas({ order: 'fair', limit: 1 })).items[0]?.id);
      }
      check(first.size > 1, 'In 25 days several ideas should have been on top of the fair order, but only one was.');
    },
  },
  {
    name: 'list: pages of the fair order go on where they were, also when a new day begins',
    needs: ['idea.propose', 'order:fair'],
    async run(bench) {
      const { anna, nobody } = people(bench);
      const ideas = await proposedAll(anna, 12);
      const whole = idsOf(await allIdeas(nobody, { order: 'fair' }));
      const met = await walk(
        (cursor) => nobody.ideas({ order: 'fair', limit: 2, ...(cursor !== undefined && { cursor }) }),
        () => {
          bench.clock.set(bench.clock.now() + day);
          return Promise.resolve();
        },
      );
      same(idsOf(met), whole, `The ${ideas.length} ideas in pages, a day each`);
    },
  },
  {
    name: 'list: a cursor that is none of this list is malformed',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      await proposedAll(anna, 3);
      const { orders } = (await anna.space()).supports;
      const order = await anyOrder(anna);
      for (const cursor of ['nonsense', '%', '[]', '{"a":1}', '-1', "' OR 1=1"])
        await refused(anna.ideas({ order, cursor }), 'malformed', 'cursor');
      const { next } = await anna.ideas({ order, limit: 1 });
      const other = orders.find((name) => name !== order);
      if (other && next !== undefined) await refused(anna.ideas({ order: other, cursor: next }), 'malformed', 'cursor');
    },
  },
  {
    name: 'list: a limit is brought into its range',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      await proposedAll(anna, 101);
      const order = await anyOrder(anna);
      for (const [limit, expected] of [
        [0, 1],
        [-7, 1],
        [2.9, 2],
        [100, 100],
        [5_000, 100],
        [undefined, 20],
      ] as const) {
        const { items, next } = await anna.ideas({ order, ...(limit !== undefined && { limit }) });
        same(items.length, expected, `The length of a page with the limit ${String(limit)}`);
        check(next !== undefined, 'A list of 101 ideas should go on after a page.');
      }
    },
  },
  {
    name: 'list: any id can be the last of a page, in every order',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const ideas: string[] = [];
      for (const id of awkwardIds) ideas.push(await proposed(anna, 'Awkward', { id }));
      for (const order of (await anna.space()).supports.orders) {
        const met = await walk((cursor) => anna.ideas({ order, limit: 1, ...(cursor !== undefined && { cursor }) }));
        same(sortedIds(met), ideas.toSorted(), `The ideas in the order ${order}`);
      }
    },
  },
  ...alone,
  {
    name: 'list: filters together leave what fits them all, page by page',
    needs: [...filterNeeds, 'filter:project', 'filter:status', 'filter:text', 'filter:mine'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const [first] = await sixIdeas(bench);
      const all = { project: 'square', topic: 'green', area: 'north', status: 'planned', text: 'linden' };
      same(idsOf(await allIdeas(ben, all)), [first], 'The list of everything together');
      same(idsOf(await allIdeas(anna, { ...all, mine: true })), [first], 'The list of one’s own');
      same(await allIdeas(ben, { ...all, mine: true }), [], 'The list of who proposed nothing');
      const green = { project: 'square', topic: 'green' };
      same(idsOf(await allIdeas(ben, { ...green, limit: 1 })), idsOf(await allIdeas(ben, green)), 'The list in pages');
    },
  },
  {
    name: 'list: mine holds what one proposed, and nothing of others',
    needs: ['idea.propose', 'filter:mine'],
    async run(bench) {
      const { anna, ben, nobody } = people(bench);
      const own = await proposedAll(anna, 3);
      await proposed(ben);
      same(sortedIds(await allIdeas(anna, { mine: true })), own.toSorted(), 'The list of one’s own');
      same(await allIdeas(nobody, { mine: true }), [], 'The list of a visitor');
    },
  },
  {
    name: 'list: a search finds words in any order, whatever their case and accents',
    needs: ['idea.propose', 'filter:text'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna, 'Straßenbäume für Ältere', { text: 'Kühler SCHATTEN am Café' });
      await proposed(anna, 'Etwas anderes', { text: 'Schatten' });
      for (const text of ['strassenbaume', 'SCHATTEN ältere', 'cafe kuhler', '  altere,   CAFÉ! ', 'Cafe\u0301'])
        same(idsOf(await allIdeas(anna, { text })), [idea], `What a search for “${text}” finds`);
      same(await allIdeas(anna, { text: 'schatten brunnen' }), [], 'What a search finds where one word is missing');
    },
  },
  {
    name: 'list: a search takes % and _ and \\ as they are',
    needs: ['idea.propose', 'filter:text'],
    async run(bench) {
      const { anna } = people(bench);
      const percent = await proposed(anna, '100% Ökostrom', { text: 'snake_case' });
      await proposed(anna, 'Tausend Bäume', { text: 'C:\\temp' });
      for (const text of ['100%', 'ökostrom 100%', '%ökostrom%', 'case_snake', '_case', '100%_', '\\100'])
        same(idsOf(await allIdeas(anna, { text })), [percent], `What a search for “${text}” finds`);
      for (const text of ['t%z', 'b_x', '%zzz%', "' OR '1'='1 zzz", '%', '💩'])
        same(await allIdeas(anna, { text }), [], `What a search for “${text}” finds`);
    },
  },
];

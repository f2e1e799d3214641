import { allowed, denied, type Change, type Idea } from '@civic-widgets/core';
import { act } from '../act.ts';
import { everything } from '../everything.ts';
import type { Case, Need } from '../harness.ts';
import { listen } from '../listen.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, idsOf } from '../walk.ts';

const needs = ['idea.propose', 'idea.vote', 'idea.merge'] as const satisfies readonly Need[];

/** For, against, and one's own. */
function counts({ votes, myVote }: Idea): readonly unknown[] {
  return [votes.up, votes.down, myVote];
}

/** A duplicate and its target. */
async function two(adapter: ReturnType<typeof people>['anna'], project = 'square'): Promise<readonly [string, string]> {
  return [
    await proposed(adapter, 'A bench, please', { project }),
    await proposed(adapter, 'More benches', { project }),
  ];
}

export const mergeCases: readonly Case[] = [
  {
    name: 'merge: votes move to the target, and each person counts once',
    needs: [...needs, 'project:debate'],
    async run(bench) {
      const { anna, ben, cem, dora, vera, otto } = people(bench);
      const [from, into] = await two(anna, 'debate');
      for (const adapter of [ben, cem, dora]) await adapter.submit(act.vote(from));
      await ben.submit(act.vote(into, 'against'));
      await cem.submit(act.vote(into, 'withdrawn'));
      await vera.submit(act.vote(into));
      await otto.submit(act.merge(from, into));
      same(counts(await ben.idea(into)), [3, 1, 'against'], 'What someone sees whose vote on the target stands');
      same(counts(await cem.idea(into)), [3, 1, 'for'], 'What someone sees who had taken back the other vote');
      same(counts(await dora.idea(into)), [3, 1, 'for'], 'What someone sees whose vote moved');
      same(counts(await dora.idea(from)), [0, 0, undefined], 'What is left on the duplicate');
      await dora.submit(act.vote(into, 'withdrawn'));
      await ben.submit(act.vote(into));
      same(counts(await ben.idea(into)), [3, 0, 'for'], 'The votes after two minds were changed');
    },
  },
  {
    name: 'merge: the duplicate says where it went and takes no more; the target says how many it took in',
    needs: [...needs, 'idea.comment', 'idea.follow'],
    async run(bench) {
      const { anna, ben, olga, nobody } = people(bench);
      const [from, into] = await two(anna);
      same((await olga.idea(from)).can['idea.merge'], allowed, 'Whether an official may join it');
      await olga.submit(act.merge(from, into));
      for (const adapter of [ben, nobody]) {
        const { title, mergedInto, can } = await adapter.idea(from);
        same([title, mergedInto], ['A bench, please', into], 'Its title, and where it went');
        for (const kind of ['idea.vote', 'idea.comment', 'idea.follow'] as const)
          same(can[kind], denied('closed', 'none'), `What it says of ${kind}`);
        same((await adapter.idea(into)).mergedFrom, 1, 'How many the target took in');
      }
      for (const action of [act.vote(from), act.comment(from, 'But'), act.follow(from)])
        await refused(ben.submit(action), 'closed');
      same((await ben.idea(into)).mergedInto, undefined, 'Where the target went');
    },
  },
  {
    name: 'merge: lists leave the duplicate out, but for its author’s own and the one that asks for it',
    needs: [...needs, 'filter:mine', 'filter:mergedInto', 'filter:text'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const [from, into] = await two(anna);
      same(await allIdeas(ben, { mergedInto: into }), [], 'What was joined before');
      await olga.submit(act.merge(from, into));
      for (const query of [{}, { project: 'square' }, { text: 'bench' }])
        same(idsOf(await allIdeas(ben, query)), [into], 'The list');
      same(idsOf(await allIdeas(ben, { mergedInto: into })), [from], 'What was joined to the target');
      same(await allIdeas(ben, { mergedInto: from }), [], 'What was joined to the duplicate');
      same((await allIdeas(anna, { mine: true })).length, 2, 'How much the author lists');
      same(await allIdeas(ben, { hidden: true }), [], 'What is hidden');
    },
  },
  {
    name: 'merge: who follows the duplicate follows the target, unless they ever said no to that',
    needs: [...needs, 'idea.follow', 'filter:followed'],
    async run(bench) {
      const { anna, ben, cem, dora, olga } = people(bench);
      const from = await proposed(anna, 'A');
      const into = await proposed(ben, 'B');
      for (const adapter of [cem, dora]) await adapter.submit(act.follow(from));
      await dora.submit(act.follow(into));
      await dora.submit(act.follow(into, false));
      await olga.submit(act.merge(from, into));
      const followed = await Promise.all([anna, ben, cem, dora].map(async (one) => (await one.idea(into)).followed));
      same(followed, [true, true, true, false], 'Who follows the target');
      same(idsOf(await allIdeas(anna, { followed: true })), [into], 'What the author of the duplicate follows');
    },
  },
  {
    name: 'merge: comments and imported totals stay where they were',
    needs: [...needs, 'idea.comment', 'idea.tally'],
    async run(bench) {
      const { anna, ben, ada } = people(bench);
      const [from, into] = await two(anna);
      const comment = await commented(ben, from, 'By the fountain.');
      await ada.submit(act.tally(from, 100));
      await ben.submit(act.vote(from));
      await ada.submit(act.merge(from, into));
      same(idsOf((await ben.comments(from)).items), [comment], 'The comments of the duplicate');
      const seen = await Promise.all([from, into].map((id) => ben.idea(id)));
      same(
        seen.map(({ votes, imported, comments }) => [votes.up, imported, comments]),
        [
          [100, 100, 1],
          [1, 0, 0],
        ],
        'Votes, imported votes and comments of both',
      );
    },
  },
  {
    name: 'merge: is for officials of the project, and for two ideas of it that are to be seen',
    needs: [...needs, 'idea.hide', 'project:debate'],
    async run(bench) {
      const { anna, ben, olga, otto } = people(bench);
      const [from, into] = await two(anna);
      const [other, hidden] = await two(anna, 'debate');
      await olga.submit(act.hide(hidden, 'Spam.'));
      const before = await everything(bench);
      await refused(ben.submit(act.merge(from, into)), 'not-allowed');
      await refused(otto.submit(act.merge(from, into)), 'not-allowed');
      await refused(olga.submit(act.merge('nothing', into)), 'not-found', 'idea');
      await refused(olga.submit(act.merge(from, 'nothing')), 'not-found', 'into');
      await refused(olga.submit(act.merge(from, from)), 'invalid', 'into');
      await refused(olga.submit(act.merge(from, other)), 'invalid', 'into');
      await refused(olga.submit(act.merge(other, hidden)), 'hidden', 'into');
      await refused(olga.submit(act.merge(hidden, other)), 'hidden', 'idea');
      same(await everything(bench), before, 'What is to be read');
    },
  },
  {
    name: 'merge: what was joined is neither joined again nor joined to',
    needs,
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const [from, into] = await two(anna);
      const third = await proposed(anna, 'C');
      await ben.submit(act.vote(from));
      await olga.submit(act.merge(from, into));
      await refused(olga.submit(act.merge(from, third)), 'closed', 'idea');
      await refused(olga.submit(act.merge(third, from)), 'closed', 'into');
      await refused(olga.submit(act.merge(into, from)), 'closed', 'into');
      await olga.submit(act.merge(into, third));
      same(counts(await ben.idea(third)), [1, 0, 'for'], 'The votes that moved twice');
      same([(await ben.idea(from)).mergedInto, (await ben.idea(into)).mergedInto], [into, third], 'Where both went');
    },
  },
  {
    name: 'merge: nobody earns by it, nor by changing a vote that moved',
    needs: [...needs, 'standing', 'insight'],
    async run(bench) {
      const { anna, ben, cem, olga } = people(bench);
      const [from, into] = await two(anna);
      await ben.submit(act.vote(from));
      for (const idea of [from, into]) await cem.submit(act.vote(idea));
      const standings = () => Promise.all([anna, ben, cem, olga].map((one) => asked(one.standing?.())));
      const points = async (): Promise<readonly unknown[]> =>
        (await standings()).map((standing) => [standing.points, standing.counts, standing.badges]);
      const before = await points();
      const activity = await anna.insight?.();
      await olga.submit(act.merge(from, into));
      same(await points(), before, 'The points');
      same(await anna.insight?.(), activity, 'The activity');
      for (const vote of ['withdrawn', 'for'] as const)
        for (const one of [ben, cem]) await one.submit(act.vote(into, vote));
      same(await points(), before, 'The points after minds were changed');
      const [, his] = await standings();
      same(
        his?.history.map(({ subject }) => subject),
        [into],
        'What the points of the vote that moved are for',
      );
    },
  },
  {
    name: 'merge: who watches hears that the duplicate left, and what the target has now',
    needs: [...needs, 'watch'],
    async run(bench) {
      const { anna, ben, nobody, olga } = people(bench);
      const [from, into] = await two(anna);
      const since = (await ben.submit(act.vote(from))).position;
      const { until, end } = listen(bench, nobody, {}, { since });
      const { position } = await olga.submit(act.merge(from, into));
      const about = (idea: string) => (change: Change) =>
        'idea' in change && change.idea === idea && change.position >= position;
      same((await until(about(from), 'that the duplicate left')).kind, 'idea-gone', 'The kind of change');
      const grown = await until(about(into), 'of the target');
      same('votes' in grown && grown.votes.up, 1, 'The votes of the target');
      end();
    },
  },
  {
    name: 'merge: votes on the duplicate that a ledger learns of later count for the target, once',
    needs: [...needs, 'backend'],
    async run(bench) {
      const { anna, ben, cem, olga } = people(bench);
      const [from, into] = await two(anna);
      const third = await proposed(anna, 'C');
      await ben.submit(act.vote(from));
      const late = (person: string, id: string) =>
        past(act.vote(from, 'for', { id }), person, '2026-05-01T10:00:00.000Z');
      const join = past(act.merge(into, third), 'person-olga', '2026-05-11T10:00:01.000Z', { role: 'official' });
      await olga.submit(act.merge(from, into));
      const report = await backendOf(bench).load([
        late('person-cem', 'v1'),
        join,
        late('person-ben', 'v2'),
        late('x', 'v3'),
      ]);
      same([report.taken, report.refused], [4, []], 'What was taken');
      for (const [adapter, mine] of [
        [anna, undefined],
        [ben, 'for'],
        [cem, 'for'],
      ] as const)
        same(counts(await adapter.idea(third)), [3, 0, mine], 'The votes of the target in the end');
      same(counts(await ben.idea(from)), [0, 0, undefined], 'The votes of the duplicate');
    },
  },
  {
    name: 'merge: everything is the same when it is derived again, and in a copy',
    needs: [...needs, 'backend', 'idea.comment', 'idea.follow', 'idea.report'],
    async run(bench) {
      const { anna, ben, cem, olga } = people(bench);
      const backend = backendOf(bench);
      const [from, into] = await two(anna);
      const third = await proposed(cem, 'C');
      for (const one of [ben, cem]) await one.submit(act.vote(from));
      await ben.submit(act.vote(into));
      await ben.submit(act.follow(from));
      await ben.submit(act.report(from, 'It is there already.'));
      bench.clock.set(start + 60_000);
      await olga.submit(act.merge(from, into));
      await cem.submit(act.vote(into, 'withdrawn'));
      await olga.submit(act.merge(into, third));
      await cem.submit(act.vote(third));
      const lived = await everything(bench);
      await backend.rebuild();
      same(await everything(bench), lived, 'What is to be read when all is derived again');
      await backend.erase('person-ben', { role: 'administrator', person: 'person-ada' });
      const erased = await everything(bench);
      await backend.rebuild();
      same(await everything(bench), erased, 'The same after an erasure');
      check((await anna.idea(third)).votes.up === 2, 'Both votes should count, also that of who was erased.');
    },
  },
];

import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { backendOf, people, proposed } from '../people.ts';
import { refused, same } from '../promise.ts';
import { allIdeas, idsOf } from '../walk.ts';

export const followCases: readonly Case[] = [
  {
    name: 'follow: is told to the person alone, is done once however often, and is taken back',
    needs: ['idea.propose', 'idea.follow'],
    async run(bench) {
      const { anna, ben, cem, nobody } = people(bench);
      const idea = await proposed(anna);
      const seen = async (): Promise<readonly boolean[]> =>
        Promise.all([ben, cem, nobody].map(async (adapter) => (await adapter.idea(idea)).followed));
      same(await seen(), [false, false, false], 'Who follows at first');
      for (let times = 0; times < 3; times++) await ben.submit(act.follow(idea));
      same(await seen(), [true, false, false], 'Who follows');
      same(
        (await allIdeas(ben)).map(({ followed }) => followed),
        [true],
        'What the list says',
      );
      await ben.submit(act.follow(idea, false));
      await ben.submit(act.follow(idea, false));
      same(await seen(), [false, false, false], 'Who follows in the end');
    },
  },
  {
    name: 'follow: whoever proposes follows it from then on, and may stop; commenting and voting do not follow',
    needs: ['idea.propose', 'idea.follow', 'idea.vote', 'idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await ben.submit(act.comment(idea, 'Good.'));
      same([(await anna.idea(idea)).followed, (await ben.idea(idea)).followed], [true, false], 'Who follows');
      await anna.submit(act.follow(idea, false));
      same((await anna.idea(idea)).followed, false, 'Whether the author still follows');
    },
  },
  {
    name: 'follow: the filter leaves what one follows, and nothing else',
    needs: ['idea.propose', 'idea.follow', 'filter:followed', 'project:barometer'],
    async run(bench) {
      const { anna, ben, cem, nobody } = people(bench);
      const ideas = [await proposed(anna, 'A'), await proposed(anna, 'B', { project: 'barometer' })] as const;
      await proposed(anna, 'C');
      for (const idea of ideas) await ben.submit(act.follow(idea));
      await ben.submit(act.follow(ideas[0], false));
      same(idsOf(await allIdeas(ben, { followed: true })), [ideas[1]], 'What one follows');
      same(await allIdeas(ben, { followed: true, project: 'square' }), [], 'What one follows elsewhere');
      for (const adapter of [cem, nobody]) same(await allIdeas(adapter, { followed: true }), [], 'What others follow');
      same((await allIdeas(anna, { followed: true })).length, 3, 'How much the author follows');
    },
  },
  {
    name: 'follow: a project that is closed or not open yet can be followed',
    needs: ['idea.follow', 'backend', 'project:past'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { id: _id, ...rest } = act.propose('past', 'A slide');
      await backendOf(bench).load([
        {
          acceptedAt: '2025-06-01T10:00:00.000Z',
          person: 'person-anna',
          role: 'guest',
          channel: 'paper',
          action: { ...rest, id: 'slide' },
        },
      ]);
      await ben.submit(act.follow('slide'));
      same([(await ben.idea('slide')).followed, (await anna.idea('slide')).followed], [true, true], 'Who follows');
    },
  },
  {
    name: 'follow: what is not there or is hidden cannot be followed, but no longer be followed',
    needs: ['idea.propose', 'idea.follow', 'idea.hide'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna);
      await refused(ben.submit(act.follow('nothing')), 'not-found', 'idea');
      await ben.submit(act.follow(idea));
      await olga.submit(act.hide(idea, 'This names a neighbour.'));
      await refused(ben.submit(act.follow(idea)), 'hidden');
      await anna.submit(act.follow(idea, false));
      same((await anna.idea(idea)).followed, false, 'Whether the author follows');
    },
  },
  {
    name: 'follow: earns nothing, and is no contribution',
    needs: ['idea.propose', 'idea.follow', 'standing', 'insight'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const before = await ben.insight?.();
      await ben.submit(act.follow(idea));
      same((await ben.standing?.())?.points, 0, 'The points');
      same((await ben.insight?.())?.total, before?.total, 'The contributions');
      same((await ben.insight?.())?.participants, before?.participants, 'Who took part');
    },
  },
];

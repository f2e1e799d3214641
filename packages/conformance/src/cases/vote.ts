import type { Idea } from '@civic-widgets/core';
import { act } from '../act.ts';
import type { Case } from '../harness.ts';
import { people, proposed } from '../people.ts';
import { check, refused, same } from '../promise.ts';
import { allIdeas } from '../walk.ts';

/** For, against, pass, and one's own. */
function counts({ votes, myVote }: Idea): readonly unknown[] {
  return [votes.up, votes.down, votes.pass, myVote];
}

export const voteCases: readonly Case[] = [
  {
    name: 'vote: officials in charge are told how those were known who support an idea, and nobody else is',
    needs: ['idea.propose', 'idea.vote', 'idea.answer', 'project:square', 'project:debate'],
    async run(bench) {
      const { anna, ben, dora, vera, olga, otto, mo, nobody } = people(bench);
      const idea = await proposed(anna);
      for (const adapter of [ben, dora, vera]) await adapter.submit(act.vote(idea));
      for (const adapter of [olga, mo])
        same((await adapter.idea(idea)).support, { guest: 1, participant: 1, verified: 1 }, 'Who supports it');
      for (const adapter of [anna, ben, dora, vera, otto, nobody]) {
        same((await adapter.idea(idea)).support, undefined, 'What others are told');
        check(!JSON.stringify(await allIdeas(adapter)).includes('"support"'), 'No list should tell who supports it.');
      }
      await vera.submit(act.vote(idea, 'withdrawn'));
      same((await olga.idea(idea)).support?.verified, 0, 'How many are verified after one took the vote back');
      const debated = await proposed(anna, 'A car-free Sunday', { project: 'debate' });
      await dora.submit(act.vote(debated, 'against'));
      same(
        (await otto.idea(debated)).support,
        { guest: 0, participant: 0, verified: 0 },
        'Who supports what is opposed',
      );
    },
  },
  {
    name: 'vote: counts, and is told to the voter alone as theirs',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben, nobody } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      same(counts(await ben.idea(idea)), [1, 0, 0, 'for'], 'What the voter sees');
      for (const adapter of [anna, nobody])
        same(counts(await adapter.idea(idea)), [1, 0, 0, undefined], 'What others see');
    },
  },
  {
    name: 'vote: counts once a person, however often it is cast',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      for (const adapter of [anna, ben, anna, ben, anna]) await adapter.submit(act.vote(idea));
      same(counts(await anna.idea(idea)), [2, 0, 0, 'for'], 'The votes');
    },
  },
  {
    name: 'vote: counts once a person, also when many arrive at once',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const idea = await proposed(anna);
      const everyone = [anna, ben, cem].flatMap((adapter) => Array.from({ length: 5 }, () => adapter));
      await Promise.all(everyone.map((adapter) => adapter.submit(act.vote(idea))));
      same(counts(await anna.idea(idea)), [3, 0, 0, 'for'], 'The votes');
    },
  },
  {
    name: 'vote: is withdrawn, and cast again',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await anna.submit(act.vote(idea));
      await anna.submit(act.vote(idea, 'withdrawn'));
      same(counts(await anna.idea(idea)), [1, 0, 0, undefined], 'The votes after one was withdrawn');
      await anna.submit(act.vote(idea));
      same(counts(await anna.idea(idea)), [2, 0, 0, 'for'], 'The votes after it was cast again');
    },
  },
  {
    name: 'vote: withdrawing what was never cast changes nothing',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await anna.submit(act.vote(idea, 'withdrawn'));
      await anna.submit(act.vote(idea, 'withdrawn'));
      same(counts(await anna.idea(idea)), [1, 0, 0, undefined], 'The votes');
    },
  },
  {
    name: 'vote: on one idea leaves the others alone',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const [idea, other] = [await proposed(anna, 'One'), await proposed(anna, 'Other')];
      await anna.submit(act.vote(idea));
      same(counts(await anna.idea(other)), [0, 0, 0, undefined], 'The votes of the other idea');
    },
  },
  {
    name: 'vote: for becomes against, and is not counted twice',
    needs: ['idea.propose', 'idea.vote', 'project:debate'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna, 'One-way streets', { project: 'debate' });
      await ben.submit(act.vote(idea, 'for'));
      await anna.submit(act.vote(idea, 'for'));
      await anna.submit(act.vote(idea, 'against'));
      same(counts(await anna.idea(idea)), [1, 1, 0, 'against'], 'The votes');
      await anna.submit(act.vote(idea, 'withdrawn'));
      same(counts(await anna.idea(idea)), [1, 0, 0, undefined], 'The votes after it was withdrawn');
    },
  },
  {
    name: 'vote: a pass is counted as such where it is offered',
    needs: ['idea.propose', 'idea.vote', 'project:barometer'],
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const idea = await proposed(anna, 'Quiet hours', { project: 'barometer' });
      await anna.submit(act.vote(idea, 'pass'));
      await ben.submit(act.vote(idea, 'against'));
      await cem.submit(act.vote(idea, 'for'));
      same(counts(await anna.idea(idea)), [1, 1, 1, 'pass'], 'The votes');
      await anna.submit(act.vote(idea, 'for'));
      same(counts(await anna.idea(idea)), [2, 1, 0, 'for'], 'The votes after a change of mind');
    },
  },
  {
    name: 'vote: what a project does not offer is refused, and the vote before it stands',
    needs: ['idea.propose', 'idea.vote', 'project:square'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      await anna.submit(act.vote(idea));
      for (const vote of ['against', 'pass'] as const)
        await refused(anna.submit(act.vote(idea, vote)), 'vote-not-offered', 'vote');
      same(counts(await anna.idea(idea)), [1, 0, 0, 'for'], 'The votes');
    },
  },
  {
    name: 'vote: a project for and against offers no pass',
    needs: ['idea.propose', 'idea.vote', 'project:debate'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna, 'One-way streets', { project: 'debate' });
      await refused(anna.submit(act.vote(idea, 'pass')), 'vote-not-offered', 'vote');
      same(counts(await anna.idea(idea)), [0, 0, 0, undefined], 'The votes');
    },
  },
];

import { allowed, denied, type CivicAdapter, type Permission } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import type { Case } from '../harness.ts';
import { backendOf, people, proposed } from '../people.ts';
import { refused, same } from '../promise.ts';
import { allIdeas } from '../walk.ts';

const august = Date.parse('2026-08-31T22:00:00.000Z');
const july = Date.parse('2026-06-30T22:00:00.000Z');

async function may(
  adapter: CivicAdapter,
  project: string,
  kind: 'idea.propose' | 'idea.vote' | 'poll.cast' | 'idea.comment' | 'idea.answer',
): Promise<Permission | undefined> {
  return (await adapter.viewer()).can[project]?.[kind];
}

export const permissionCases: readonly Case[] = [
  {
    name: 'permission: a guest may contribute to an open project, and may not moderate it',
    needs: ['project:square', 'idea.propose', 'idea.vote', 'idea.answer', 'idea.hide'],
    async run(bench) {
      const { anna, ben } = people(bench);
      same(await may(anna, 'square', 'idea.propose'), allowed, 'Whether a guest may propose');
      same(await may(anna, 'square', 'idea.vote'), allowed, 'Whether a guest may vote');
      same(await may(anna, 'square', 'idea.answer'), denied('not-allowed', 'none'), 'Whether a guest may answer');
      const { can } = await ben.idea(await proposed(anna));
      same(can['idea.vote'], allowed, 'Whether a guest may vote on an idea');
      same(can['idea.hide'], denied('not-allowed', 'none'), 'Whether a guest may hide an idea');
    },
  },
  {
    name: 'permission: what a guest may not is refused, and changes nothing',
    needs: ['idea.propose', 'idea.hide', 'idea.answer'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const before = await ben.idea(idea);
      await refused(ben.submit(act.hide(idea, 'I do not like it')), 'not-allowed');
      await refused(ben.submit(act.answer(idea, 'declined', 'No.')), 'not-allowed');
      same(await ben.idea(idea), before, 'The idea');
    },
  },
  {
    name: 'permission: where proof of residence is asked, it says so and says what helps',
    needs: ['project:residents', 'idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, dora, vera, ada } = people(bench);
      const verify = denied('not-allowed', 'verify');
      const elsewhere = { ...verify, lacks: 'area' };
      same(await may(anna, 'residents', 'idea.propose'), verify, 'Whether a guest may propose');
      same(await may(dora, 'residents', 'idea.vote'), verify, 'Whether a participant may vote');
      same(await may(vera, 'residents', 'idea.vote'), allowed, 'Whether a resident may vote');
      same(await may(ada, 'residents', 'idea.vote'), elsewhere, 'Whether an administrator from elsewhere may vote');
      await refused(anna.submit(act.propose('residents', 'A jetty')), 'not-allowed');
      const idea = await proposed(vera, 'A jetty', { project: 'residents' });
      await refused(anna.submit(act.vote(idea)), 'not-allowed');
      await vera.submit(act.vote(idea));
      same((await vera.idea(idea)).votes.up, 1, 'The votes');
      same((await anna.idea(idea)).can['idea.vote'], verify, 'Whether a guest may vote on the idea');
    },
  },
  {
    name: 'permission: a least age and a membership are asked for where the project says so',
    needs: ['project:residents', 'idea.comment', 'poll.cast'],
    async run(bench) {
      const { anna, ben, dora, vera } = people(bench);
      const declare = { ...denied('not-allowed', 'declare'), lacks: 'age', age: 16 };
      same(await may(anna, 'residents', 'idea.comment'), declare, 'With an unknown age');
      same(await may(ben, 'residents', 'idea.comment'), allowed, 'Having declared an age');
      same(await may(dora, 'residents', 'idea.comment'), { ...declare, remedy: 'none' }, 'Being too young');
      same(await may(vera, 'residents', 'idea.comment'), allowed, 'Being old enough');
      const join = { ...denied('not-allowed', 'sign-in'), lacks: 'group' };
      same(await may(anna, 'residents', 'poll.cast'), join, 'Without membership');
      same(await may(vera, 'residents', 'poll.cast'), allowed, 'With membership');
    },
  },
  {
    name: 'permission: an official of one project is an ordinary person in the others',
    needs: ['project:square', 'project:debate', 'idea.propose', 'idea.answer', 'idea.hide'],
    async run(bench) {
      const { anna, otto } = people(bench);
      const theirs = await proposed(anna, 'A car-free Sunday', { project: 'debate' });
      const other = await proposed(anna);
      same((await otto.idea(theirs)).can['idea.answer'], allowed, 'Whether an official may answer at home');
      same((await otto.idea(other)).can['idea.answer'], denied('not-allowed', 'none'), 'Whether they may elsewhere');
      await otto.submit(act.answer(theirs, 'checked', 'We look into it.'));
      await refused(otto.submit(act.answer(other, 'checked', 'We look into it.')), 'not-allowed');
      await refused(otto.submit(act.hide(other, 'Not mine')), 'not-allowed');
      same((await anna.idea(theirs)).status, 'checked', 'The status of the one');
      same((await anna.idea(other)).answers, [], 'The answers of the other');
    },
  },
  {
    name: 'permission: a closed project says so and takes nothing',
    needs: ['project:past', 'idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      same(await may(anna, 'past', 'idea.propose'), denied('closed', 'none'), 'Whether one may propose');
      await refused(anna.submit(act.propose('past', 'Too late')), 'closed');
      // The device's clock is a claim: it opens nothing.
      await refused(
        anna.submit(act.propose('past', 'Said to be earlier', { at: '2026-01-01T00:00:00.000Z' })),
        'closed',
      );
    },
  },
  {
    name: 'permission: a project that has not opened says when it will, and takes nothing until then',
    needs: ['project:coming', 'idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const wait = denied('not-open-yet', 'wait', '2026-08-31T22:00:00.000Z');
      same(await may(anna, 'coming', 'idea.propose'), wait, 'Whether one may propose');
      await refused(anna.submit(act.propose('coming', 'Early', { at: '2026-12-01T00:00:00.000Z' })), 'not-open-yet');
      bench.clock.set(august - 1);
      await refused(anna.submit(act.propose('coming', 'A millisecond early')), 'not-open-yet');
      bench.clock.set(august);
      same(await may(anna, 'coming', 'idea.propose'), allowed, 'Whether one may propose once it is open');
      await anna.submit(act.propose('coming', 'In time'));
    },
  },
  {
    name: 'permission: a phase takes only what it is for',
    needs: ['project:budget', 'idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna, 'Lamps', { project: 'budget' });
      const wait = denied('not-open-yet', 'wait', '2026-06-30T22:00:00.000Z');
      same((await anna.idea(idea)).can['idea.vote'], wait, 'Whether one may vote while ideas are collected');
      await refused(anna.submit(act.vote(idea)), 'not-open-yet');
      bench.clock.set(july);
      same(await may(anna, 'budget', 'idea.propose'), denied('closed', 'none'), 'Whether one may still propose');
      await refused(anna.submit(act.propose('budget', 'Late')), 'closed');
      await anna.submit(act.vote(idea));
      same((await anna.idea(idea)).votes.up, 1, 'The votes');
    },
  },
  {
    name: 'permission: a visitor’s act is refused as unauthenticated, or makes a guest of the visitor',
    needs: ['idea.propose'],
    async run(bench) {
      const { nobody, anna } = people(bench);
      const action = act.propose('square', 'From the street');
      const [outcome] = await Promise.allSettled([nobody.submit(action)]);
      if (outcome.status === 'rejected') {
        await refused(Promise.reject(outcome.reason as Error), 'unauthenticated');
        same(await ideasCalled(anna, 'From the street'), 0, 'How many ideas nobody proposed');
        return;
      }
      const viewer = await nobody.viewer();
      same([viewer.role, typeof viewer.person], ['guest', 'string'], 'Who the visitor became');
      same((await nobody.idea(outcome.value.subject)).author.mine, true, 'Whether the idea is theirs');
    },
  },
  {
    name: 'permission: the ledger takes nothing from a visitor',
    needs: ['backend'],
    async run(bench) {
      const visitor = backendOf(bench).as({ role: 'visitor' });
      await refused(visitor.submit(act.propose('square', 'From the street')), 'unauthenticated');
      same(await backendOf(bench).position(), 0, 'The last position');
    },
  },
  {
    name: 'permission: only officials enter what others did, and it counts for those',
    needs: ['idea.propose', 'idea.vote', 'idea.tally'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const behalf = { person: 'letter-17', channel: 'paper' } as const;
      await refused(anna.submit(act.propose('square', 'Not mine to enter', { behalf })), 'not-allowed', 'behalf');
      const idea = await proposed(olga, 'A letter’s wish', { behalf });
      const { channel, author } = await olga.idea(idea);
      same([channel, author.mine, author.official], ['paper', false, false], 'How the idea came, and from whom');
      await olga.submit(act.vote(idea, 'for', { behalf: { person: actors.anna.person, channel: 'on-site' } }));
      await anna.submit(act.vote(idea));
      const seen = await anna.idea(idea);
      same([seen.votes.up, seen.myVote], [1, 'for'], 'The votes, one of which was entered for someone who votes again');
    },
  },
  {
    name: 'permission: an official vouches for those on whose behalf they act, in their own projects and while these are open',
    needs: ['project:residents', 'project:budget', 'project:debate', 'idea.propose', 'idea.vote'],
    async run(bench) {
      const { vera, olga, otto } = people(bench);
      const behalf = { person: 'letter-17', channel: 'paper' } as const;
      const idea = await proposed(vera, 'A crossing', { project: 'residents' });
      await refused(olga.submit(act.vote(idea)), 'not-allowed');
      await olga.submit(act.vote(idea, 'for', { behalf }));
      same((await vera.idea(idea)).votes.up, 1, 'The votes');
      await refused(otto.submit(act.vote(idea, 'for', { behalf })), 'not-allowed');
      await otto.submit(act.propose('debate', 'By letter', { behalf }));
      const lamps = await proposed(vera, 'Lamps', { project: 'budget' });
      await refused(olga.submit(act.vote(lamps, 'for', { behalf })), 'not-open-yet');
    },
  },
];

async function ideasCalled(adapter: CivicAdapter, title: string): Promise<number> {
  return (await allIdeas(adapter)).filter((idea) => idea.title === title).length;
}

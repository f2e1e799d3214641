import type { Actor, CivicAdapter, Receipt } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import { everything } from '../everything.ts';
import type { Bench, Case, Need } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, check, refused, same } from '../promise.ts';
import { allIdeas, idsOf, walk } from '../walk.ts';

const needs = ['backend', 'person.claim', 'idea.propose', 'idea.vote'] as const satisfies readonly Need[];

/** Dora signs in, and takes along what was done under a guest's pseudonym: as a sign-in does it, which has seen the guest's token. */
async function claimed(bench: Bench, guest: string, by: Actor = actors.dora): Promise<Receipt> {
  return backendOf(bench)
    .as({ ...by, mayClaim: guest })
    .submit(act.claim(guest));
}

const { anna } = actors;

async function votesOn(adapter: CivicAdapter, idea: string): Promise<readonly unknown[]> {
  const { votes, myVote } = await adapter.idea(idea);
  return [votes.up, votes.down, myVote];
}

export const claimCases: readonly Case[] = [
  {
    name: 'claim: votes become the person’s; whoever voted twice counts once, and the later vote stands',
    needs: [...needs, 'project:debate'],
    async run(bench) {
      const { anna: guest, ben, dora } = people(bench);
      const [both, changed, only] = [
        await proposed(ben, 'Both', { project: 'debate' }),
        await proposed(ben, 'Changed', { project: 'debate' }),
        await proposed(ben, 'Only the guest', { project: 'debate' }),
      ];
      await dora.submit(act.vote(both));
      await guest.submit(act.vote(changed));
      bench.clock.set(bench.clock.now() + 60_000);
      await guest.submit(act.vote(both, 'against'));
      await guest.submit(act.vote(only));
      await dora.submit(act.vote(changed, 'withdrawn'));
      await claimed(bench, anna.person);
      same(await votesOn(dora, both), [0, 1, 'against'], 'The idea that both voted on, the guest later');
      same(await votesOn(dora, changed), [0, 0, undefined], 'The idea on which the person took the vote back later');
      same(await votesOn(dora, only), [1, 0, 'for'], 'The idea that only the guest voted on');
    },
  },
  {
    name: 'claim: ideas, comments and what was followed become the person’s',
    needs: [...needs, 'idea.comment', 'idea.follow', 'filter:mine', 'filter:followed'],
    async run(bench) {
      const { anna: guest, ben, dora } = people(bench);
      const own = await proposed(guest, 'A guest’s idea');
      const other = await proposed(ben, 'Ben’s idea');
      await commented(guest, other, 'A guest’s comment');
      await guest.submit(act.follow(other));
      await claimed(bench, anna.person);
      same(idsOf(await allIdeas(dora, { mine: true })), [own], 'What the person lists as their own');
      same((await allIdeas(dora, { followed: true })).length, 2, 'How many the person follows');
      same((await dora.comments(other)).items[0]?.author.mine, true, 'Whether the comment is theirs');
      same((await ben.comments(other)).items[0]?.author.mine, false, 'Whether it is somebody else’s');
    },
  },
  {
    name: 'claim: a poll counts the person once',
    needs: [...needs, 'poll.cast'],
    async run(bench) {
      const { anna: guest, dora, vera } = people(bench);
      await dora.submit(act.cast('bench', { red: 1 }));
      bench.clock.set(bench.clock.now() + 60_000);
      await guest.submit(act.cast('bench', { blue: 1 }));
      await vera.submit(act.cast('bench', { green: 1 }));
      await claimed(bench, anna.person);
      const poll = await dora.poll('bench');
      same([poll.ballotCount, poll.myBallot], [2, { blue: 1 }], 'How many ballots there are, and the person’s own');
    },
  },
  {
    name: 'claim: the score is that of one person who did it all',
    needs: [...needs, 'idea.comment', 'standing'],
    async run(bench) {
      const { anna: guest, ben, dora } = people(bench);
      const ideas = [];
      for (const title of ['One', 'Two', 'Three', 'Four']) ideas.push(await proposed(ben, title));
      const [one, two, three, four] = ideas;
      for (const idea of [one, two]) await dora.submit(act.vote(idea ?? ''));
      bench.clock.set(bench.clock.now() + 60_000);
      for (const idea of [two, three, four]) await guest.submit(act.vote(idea ?? ''));
      await commented(guest, one ?? '');
      await claimed(bench, anna.person);
      const { points, counts, badges, history } = await asked(dora.standing?.());
      // Three votes of a day earn a point each, and a comment two.
      same([points, counts], [5, { 'idea.vote': 4, 'idea.comment': 1 }], 'The points, and what they were earned by');
      same(history.length, 5, 'How many lines the history has');
      check(
        badges.some(({ badge, earnedAt }) => badge === 'first-vote' && earnedAt),
        'The badge should be there.',
      );
    },
  },
  {
    name: 'claim: the person sees and exports what the guest did',
    needs: [...needs, 'mine'],
    async run(bench) {
      const { anna: guest, dora } = people(bench);
      const own = await proposed(guest, 'A guest’s idea');
      await dora.submit(act.vote(own));
      await claimed(bench, anna.person);
      const mine = await walk((cursor) => asked(dora.mine?.({ ...(cursor !== undefined && { cursor }) })));
      same(
        mine.map(({ action }) => action.kind),
        ['person.claim', 'idea.vote', 'idea.propose'],
        'What the person did',
      );
    },
  },
  {
    name: 'claim: what the guest sent and the person sends again has its receipt; what comes late counts for the person',
    needs,
    async run(bench) {
      const { anna: guest, ben, dora } = people(bench);
      const idea = await proposed(ben);
      const vote = act.vote(idea);
      const receipt = await guest.submit(vote);
      await claimed(bench, anna.person);
      same(await dora.submit(vote), receipt, 'The receipt of the same vote');
      await refused(ben.submit(vote), 'id-conflict');
      same(await votesOn(dora, idea), [1, 0, 'for'], 'The votes');
      const late = past(act.vote(idea, 'withdrawn', { id: 'old/1' }), anna.person, '2026-05-11T09:00:00.000Z');
      await backendOf(bench).load([late]);
      same(await votesOn(dora, idea), [1, 0, 'for'], 'The votes after an older one arrived');
      const newer = past(act.vote(idea, 'withdrawn', { id: 'old/2' }), anna.person, '2026-05-12T09:00:00.000Z');
      await backendOf(bench).load([newer]);
      same(await votesOn(dora, idea), [0, 0, undefined], 'The votes after a newer one arrived');
    },
  },
  {
    name: 'claim: is for a sign-in that has seen the guest’s token, once, and the guest acts no more',
    needs,
    async run(bench) {
      const { anna: guest, ben, dora, ada } = people(bench);
      const idea = await proposed(guest);
      for (const anyone of [ben, dora, ada]) await refused(anyone.submit(act.claim(anna.person)), 'not-allowed');
      await claimed(bench, anna.person);
      await refused(claimed(bench, anna.person, actors.vera), 'already-there');
      same((await claimed(bench, anna.person)).action.length > 0, true, 'Claiming again what is one’s own');
      await refused(backendOf(bench).as(anna).submit(act.vote(idea)), 'unauthenticated');
      same((await dora.idea(idea)).author.mine, true, 'Whose idea it is');
    },
  },
  {
    name: 'claim: erasing the person erases what the guest said',
    needs: [...needs, 'idea.comment', 'person.erase'],
    async run(bench) {
      const { anna: guest, ben, dora } = people(bench);
      const idea = await proposed(guest, 'A guest’s own words');
      await commented(guest, idea, 'And a comment of them');
      await backendOf(bench).describe([{ person: anna.person, area: 'north' }]);
      await claimed(bench, anna.person);
      const late = past(
        act.comment(idea, 'Words that come late', { id: 'old/c' }),
        anna.person,
        '2026-05-11T09:00:00.000Z',
      );
      await backendOf(bench).load([late]);
      await dora.submit(act.erase(actors.dora.person));
      same([(await ben.idea(idea)).title, (await ben.idea(idea)).erased], ['', true], 'What is left of the idea');
      const kept = JSON.stringify([await everything(bench), await walkEntries(bench)]);
      for (const words of ['own words', 'a comment of them', 'come late', '"north"}'])
        check(!kept.includes(words), `After an erasure nothing should hold “${words}”.`);
    },
  },
  {
    name: 'claim: what is derived again is the same',
    needs: [...needs, 'idea.comment', 'idea.follow', 'idea.report', 'poll.cast'],
    async run(bench) {
      const { anna: guest, ben, cem, dora } = people(bench);
      const ideas = [await proposed(guest), await proposed(ben), await proposed(dora)];
      for (const adapter of [guest, cem, dora]) for (const idea of ideas) await adapter.submit(act.vote(idea));
      for (const adapter of [guest, dora]) {
        await adapter.submit(act.report(ideas[1] ?? '', 'Twice there'));
        await adapter.submit(act.cast('bench', { red: 1 }));
        await adapter.submit(act.follow(ideas[1] ?? '', adapter === guest));
      }
      await claimed(bench, anna.person);
      await commented(dora, ideas[1] ?? '');
      await claimed(bench, actors.cem.person);
      const before = await everything(bench);
      same((await bench.as(actors.mo).idea(ideas[1] ?? '')).reports, 1, 'How many reports wait');
      await backendOf(bench).rebuild();
      same(await everything(bench), before, 'What people can read');
    },
  },
];

async function walkEntries(bench: Bench): Promise<readonly unknown[]> {
  const entries = [];
  for await (const entry of backendOf(bench).entries()) entries.push(entry);
  for await (const told of backendOf(bench).demographics()) entries.push(told);
  return entries;
}

const text = 'ground-rules';

export const consentCases: readonly Case[] = [
  {
    name: 'consent: is told to the person with its version and moment, until it is taken back',
    needs: ['person.consent'],
    async run(bench) {
      const { anna: guest, ben } = people(bench);
      const { acceptedAt: at } = await guest.submit(act.consent(text, '2026-05'));
      const agreed = { text, version: '2026-05', at };
      same((await guest.viewer()).consents, [agreed], 'What the person agreed to');
      same((await ben.viewer()).consents ?? [], [], 'What somebody else agreed to');
      await guest.submit(act.consent(text, '2026-05', false));
      same((await guest.viewer()).consents, [], 'What is left after it was taken back');
    },
  },
  {
    name: 'consent: is to a text of the space, in the version that is in force',
    needs: ['person.consent'],
    async run(bench) {
      const { anna: guest, nobody } = people(bench);
      await refused(guest.submit(act.consent('nowhere', '2026-05')), 'not-found', 'text');
      await refused(guest.submit(act.consent(text, '2025-01')), 'invalid', 'version');
      same((await guest.viewer()).consents ?? [], [], 'What the person agreed to');
      same((await nobody.viewer()).consents ?? [], [], 'What a visitor agreed to');
    },
  },
  {
    name: 'consent: what a guest agreed to goes along, and what is derived again is the same',
    needs: ['backend', 'person.consent', 'person.claim'],
    async run(bench) {
      const { anna: guest, dora } = people(bench);
      const { acceptedAt: at } = await guest.submit(act.consent(text, '2026-05'));
      await claimed(bench, anna.person);
      for (const _time of [1, 2]) {
        same((await dora.viewer()).consents, [{ text, version: '2026-05', at }], 'What the person agreed to');
        await backendOf(bench).rebuild();
      }
    },
  },
];

import { instant, type Action } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import type { Case } from '../harness.ts';
import { backendOf, people, proposed } from '../people.ts';
import { check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas } from '../walk.ts';

export const submissionCases: readonly Case[] = [
  {
    name: 'submit: the receipt names the action, and what came of it',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const propose = act.propose('square', 'A fountain');
      const proposal = await anna.submit(propose);
      same(proposal.action, propose.id, 'The action that the receipt names');
      same((await anna.idea(proposal.subject)).title, 'A fountain', 'What the receipt’s subject leads to');
      const vote = act.vote(proposal.subject);
      const voted = await anna.submit(vote);
      same([voted.action, voted.subject], [vote.id, proposal.subject], 'The action and subject of a vote’s receipt');
    },
  },
  {
    name: 'submit: the backend’s clock says when, whatever the device claims',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      for (const at of ['1999-01-01T00:00:00.000Z', '2031-12-24T18:00:00.000Z']) {
        const { acceptedAt, subject } = await anna.submit(act.propose('square', `Claimed for ${at}`, { at }));
        same(acceptedAt, instant(start), 'When it was accepted');
        same((await anna.idea(subject)).createdAt, instant(start), 'When the idea was created');
      }
    },
  },
  {
    name: 'submit: the same action again gets the same receipt, and nothing counts twice',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const propose = act.propose('square', 'Once');
      const first = await anna.submit(propose);
      const vote = act.vote(first.subject);
      const voted = await anna.submit(vote);
      bench.clock.set(start + 60_000);
      same(await anna.submit({ ...propose }), first, 'The second receipt of the idea');
      same(await anna.submit({ ...vote }), voted, 'The second receipt of the vote');
      const ideas = await allIdeas(anna);
      same(ideas.length, 1, 'How many ideas there are');
      same(ideas[0]?.votes.up, 1, 'How many votes there are');
    },
  },
  {
    name: 'submit: the same action in parallel is taken once',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const propose = act.propose('square', 'All at once');
      const receipts = await Promise.all(Array.from({ length: 6 }, () => anna.submit({ ...propose })));
      for (const receipt of receipts) same(receipt, receipts[0], 'Every receipt');
      same((await allIdeas(anna)).length, 1, 'How many ideas there are');
    },
  },
  {
    name: 'submit: comments, ballots and answers that are sent again count once too',
    needs: ['idea.comment', 'idea.answer', 'poll.cast'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const idea = await proposed(anna);
      const comment = act.comment(idea, 'Once');
      const ballot = act.cast('play', { swing: 1 });
      const answer = act.answer(idea, 'planned', 'Once');
      for (const [adapter, action] of [
        [anna, comment],
        [anna, ballot],
        [olga, answer],
      ] as const) {
        const receipt = await adapter.submit(action);
        bench.clock.set(bench.clock.now() + 1_000);
        same(await adapter.submit(structuredClone<Action>(action)), receipt, `The second receipt of ${action.kind}`);
      }
      const { comments, answers } = await anna.idea(idea);
      same([comments, answers.length], [1, 1], 'How many comments and answers there are');
      same((await anna.comments(idea)).items.length, 1, 'How many comments are read');
      same((await anna.poll('play')).ballotCount, 1, 'How many ballots there are');
    },
  },
  {
    name: 'submit: positions grow',
    needs: ['mine', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const { subject, position: first } = await anna.submit(act.propose('square', 'A fountain'));
      const { position: second } = await ben.submit(act.vote(subject));
      check(
        Number.isSafeInteger(first) && first > 0 && Number.isSafeInteger(second) && second > first,
        `Positions should be whole numbers that grow, but ${second} comes after ${first}.`,
      );
    },
  },
  {
    name: 'submit: the same action from another page of the same person is known',
    needs: ['mine'],
    async run(bench) {
      const propose = act.propose('square', 'Sent again after a reload');
      const first = await bench.as(actors.anna).submit(propose);
      same(await bench.as(actors.anna).submit(structuredClone(propose)), first, 'The receipt of the other page');
      same((await allIdeas(bench.as(actors.anna))).length, 1, 'How many ideas there are');
    },
  },
  {
    name: 'submit: another action under a known id is an id-conflict, and changes nothing',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      const propose = act.propose('square', 'The first');
      const { subject } = await anna.submit(propose);
      await refused(anna.submit({ ...propose, payload: { title: 'The second' } }), 'id-conflict');
      await refused(anna.submit(act.vote(subject, 'for', { id: propose.id })), 'id-conflict');
      const [idea, ...more] = await allIdeas(anna);
      same([idea?.title, idea?.votes.up, more.length], ['The first', 0, 0], 'What is there');
    },
  },
  {
    name: 'submit: another person’s id is an id-conflict, and tells nothing of what it stands for',
    needs: ['mine', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const vote = act.vote(idea);
      await anna.submit(vote);
      await refused(ben.submit(vote), 'id-conflict');
      const seen = await ben.idea(idea);
      same([seen.votes.up, seen.myVote], [1, undefined], 'The votes, and Ben’s own');
    },
  },
  {
    name: 'submit: one id by two people at once is one’s, and an id-conflict for the other',
    needs: ['mine', 'idea.propose'],
    async run(bench) {
      const { anna, ben } = people(bench);
      for (let times = 0; times < 5; times++) {
        const propose = act.propose('square', 'Whose?');
        const outcomes = await Promise.allSettled([anna, ben].map((adapter) => adapter.submit(propose)));
        const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
        same(lost.length, 1, 'How many of the two were refused');
        for (const { reason } of lost) await refused(Promise.reject(reason as Error), 'id-conflict');
      }
      same((await allIdeas(anna)).length, 5, 'How many ideas there are');
    },
  },
  {
    name: 'submit: what was refused may be mended and sent under the same id',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const propose = act.propose('square', '   ');
      await refused(anna.submit(propose), 'text-missing', 'payload.title');
      await refused(anna.submit({ ...propose }), 'text-missing', 'payload.title'); // the same again is refused the same
      same((await allIdeas(anna)).length, 0, 'How many ideas there are after the refusal');
      await anna.submit({ ...propose, payload: { title: 'Now with a title' } });
      same(
        (await allIdeas(anna)).map(({ title }) => title),
        ['Now with a title'],
        'The ideas',
      );
    },
  },
  {
    name: 'submit: an unknown project is not found',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      await refused(anna.submit(act.propose('no-such-project', 'Lost')), 'not-found', 'project');
      same((await allIdeas(anna)).length, 0, 'How many ideas there are');
    },
  },
  {
    name: 'submit: what is no action is malformed',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const good = act.propose('square', 'Good');
      const bad: readonly unknown[] = [
        { ...good, kind: 'idea.shout' },
        { ...good, kind: 'toString' },
        { ...good, at: 'yesterday' },
        { ...good, id: '' },
        { ...good, project: 7 },
        { ...good, surprise: true },
        { ...good, payload: { title: ['a'] } },
      ];
      for (const action of bad) await refused(anna.submit(action as Action), 'malformed');
      same((await allIdeas(anna)).length, 0, 'How many ideas there are');
    },
  },
  {
    name: 'submit: positions are gap-free, also when many act at once and some are refused',
    needs: ['backend'],
    async run(bench) {
      const { anna, ben, cem } = people(bench);
      const idea = await proposed(anna);
      await Promise.allSettled([
        ...[anna, ben, cem].map((adapter) => adapter.submit(act.vote(idea))),
        ...[anna, ben, cem].map((adapter) => adapter.submit(act.vote(idea, 'against'))),
        ...[anna, ben, cem].map((adapter) => adapter.submit(act.comment(idea, 'Yes.'))),
      ]);
      const positions: number[] = [];
      for await (const { position } of backendOf(bench).entries()) positions.push(position);
      same(positions, [1, 2, 3, 4, 5, 6, 7], 'The positions');
      same(await backendOf(bench).position(), 7, 'The last position');
    },
  },
  {
    name: 'submit: nobody can take an id that an import will derive',
    needs: ['mine', 'idea.propose', 'project:square'],
    async run(bench) {
      const { anna } = people(bench);
      const id = '9b2f4c1e-0d3a-8f6b-a1c2-3d4e5f607182';
      await refused(anna.submit(act.propose('square', 'Early', { id })), 'invalid', 'id');
      await refused(anna.idea(id), 'not-found');
    },
  },
];

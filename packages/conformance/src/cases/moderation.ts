import { allowed, denied, instant, type Action, type LoadEntry } from '@civic-widgets/core';
import { act } from '../act.ts';
import { awkwardIds } from '../awkward.ts';
import type { Case } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { at, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, idsOf, sortedIds } from '../walk.ts';

const reason = 'This names a neighbour.';

export const moderationCases: readonly Case[] = [
  {
    name: 'answer: sets the status, and stands with the idea',
    needs: ['idea.answer'],
    async run(bench) {
      const { anna, nobody, olga } = people(bench);
      const idea = await proposed(anna);
      bench.clock.set(start + 60_000);
      await olga.submit(act.answer(idea, 'checked', 'We count the trees first.', { office: 'Grünflächenamt' }));
      bench.clock.set(start + 120_000);
      await olga.submit(act.answer(idea, 'planned', 'In autumn.', { office: 'Bauamt', lang: 'en', name: 'O. Berg' }));
      const { status, answers } = await nobody.idea(idea);
      same(status, 'planned', 'The status');
      same(
        answers,
        [
          {
            at: instant(start + 60_000),
            status: 'checked',
            office: 'Grünflächenamt',
            text: 'We count the trees first.',
          },
          {
            at: instant(start + 120_000),
            status: 'planned',
            office: 'Bauamt',
            text: 'In autumn.',
            lang: 'en',
            name: 'O. Berg',
          },
        ],
        'The answers',
      );
    },
  },
  {
    name: 'answer: an unknown status or idea is not found, and a text may be left out',
    needs: ['idea.answer'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const idea = await proposed(anna);
      await refused(olga.submit(act.answer(idea, 'dreamt', 'Nice.')), 'not-found', 'status');
      await refused(olga.submit(act.answer('nothing', 'planned', 'Nice.')), 'not-found', 'idea');
      same((await anna.idea(idea)).answers, [], 'The answers');
      await olga.submit(act.answer(idea, 'declined', ''));
      const { status, answers } = await anna.idea(idea);
      same([status, answers.length, answers[0]?.text], ['declined', 1, ''], 'The status and the answers');
    },
  },
  {
    name: 'hide: a hidden idea is not there for others, in no list and under no filter',
    needs: ['idea.hide'],
    async run(bench) {
      const { anna, ben, nobody, olga } = people(bench);
      const [shown, gone] = [await proposed(anna, 'Kept'), await proposed(anna, 'Gone')];
      await olga.submit(act.hide(gone, reason));
      for (const adapter of [ben, nobody]) {
        same(idsOf(await allIdeas(adapter)), [shown], 'The list');
        same(await allIdeas(adapter, { hidden: true }), [], 'The list of what is hidden');
        await refused(adapter.idea(gone), 'not-found');
      }
    },
  },
  {
    name: 'hide: searching and filtering do not find what is hidden',
    needs: ['idea.hide', 'filter:text', 'filter:topic', 'filter:project'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const gone = await proposed(anna, 'Secretly gone', { topic: 'green' });
      await olga.submit(act.hide(gone, reason));
      for (const query of [{ text: 'secretly' }, { topic: 'green' }, { project: 'square' }])
        same(await allIdeas(ben, query), [], 'The list');
    },
  },
  {
    name: 'hide: comments of a hidden idea are not there for others',
    needs: ['idea.hide', 'idea.comment'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna);
      const comment = await commented(ben, idea);
      await olga.submit(act.hide(idea, reason));
      await refused(ben.comments(idea), 'not-found');
      for (const adapter of [anna, olga]) same(idsOf((await adapter.comments(idea)).items), [comment], 'The comments');
    },
  },
  {
    name: 'hide: the author sees the idea with the reason, and so do those who may restore it',
    needs: ['idea.hide'],
    async run(bench) {
      const { anna, olga, mo, ada } = people(bench);
      const idea = await proposed(anna, 'Gone', { text: 'All of it' });
      bench.clock.set(start + 1_000);
      await olga.submit(act.hide(idea, reason));
      for (const adapter of [anna, olga, mo, ada]) {
        const { text, hidden } = await adapter.idea(idea);
        same([text, hidden], ['All of it', { at: instant(start + 1_000), reason }], 'The text, and why it is hidden');
      }
    },
  },
  {
    name: 'hide: moderators list what is hidden, officials where they may restore, authors among their own',
    needs: ['idea.hide', 'filter:mine', 'project:debate'],
    async run(bench) {
      const { anna, otto, mo } = people(bench);
      const square = await proposed(anna, 'In the square');
      const debate = await proposed(anna, 'In the debate', { project: 'debate' });
      for (const idea of [square, debate]) await mo.submit(act.hide(idea, reason));
      same(sortedIds(await allIdeas(mo, { hidden: true })), [square, debate].toSorted(), 'What a moderator lists');
      same(idsOf(await allIdeas(otto, { hidden: true })), [debate], 'What an official of one project lists');
      same(sortedIds(await allIdeas(anna, { mine: true })), [square, debate].toSorted(), 'What the author lists');
      same(await allIdeas(mo), [], 'The ordinary list of a moderator');
    },
  },
  {
    name: 'hide: a hidden idea takes neither votes nor comments, and says so beforehand',
    needs: ['idea.hide', 'idea.vote', 'idea.comment'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await olga.submit(act.hide(idea, reason));
      const { can } = await anna.idea(idea);
      same([can['idea.vote'], can['idea.comment']], Array(2).fill(denied('hidden', 'none')), 'What may be done');
      await refused(anna.submit(act.vote(idea)), 'hidden');
      await refused(ben.submit(act.vote(idea, 'withdrawn')), 'hidden');
      await refused(anna.submit(act.comment(idea, 'But')), 'hidden');
      const { votes, comments } = await anna.idea(idea);
      same([votes.up, comments], [1, 0], 'The votes and comments');
    },
  },
  {
    name: 'hide: asks for a reason, and for an idea that is there',
    needs: ['idea.hide'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const idea = await proposed(anna);
      await refused(olga.submit(act.hide(idea, '  ')), 'text-missing', 'payload.reason');
      await refused(olga.submit(act.hide(idea, 'x'.repeat(1_001))), 'text-too-long', 'payload.reason');
      await refused(olga.submit(act.hide('nothing', reason)), 'not-found', 'idea');
      same((await anna.idea(idea)).hidden, undefined, 'Why it is hidden');
    },
  },
  {
    name: 'restore: brings back the idea with everything that stood on it',
    needs: ['idea.hide', 'idea.restore', 'idea.vote', 'idea.comment'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna);
      await ben.submit(act.vote(idea));
      await commented(ben, idea);
      const before = await ben.idea(idea);
      await olga.submit(act.hide(idea, reason));
      same((await olga.idea(idea)).can['idea.restore'], allowed, 'Whether an official may restore it');
      await refused(ben.submit(act.restore(idea)), 'not-allowed');
      await olga.submit(act.restore(idea));
      same(await ben.idea(idea), before, 'The idea');
      same(idsOf(await allIdeas(ben)), [idea], 'The list');
      check((await olga.idea(idea)).can['idea.restore']?.allowed === false, 'What is not hidden cannot be restored.');
      await anna.submit(act.vote(idea));
    },
  },
  {
    name: 'hide: any id can be answered, hidden and restored',
    needs: ['idea.answer', 'idea.hide', 'idea.restore', 'idea.tally'],
    async run(bench) {
      const { anna, ben, ada } = people(bench);
      for (const id of awkwardIds) {
        const idea = await proposed(anna, 'Awkward', { id });
        await ada.submit(act.answer(idea, 'planned', 'Yes.'));
        await ada.submit(act.tally(idea, 7));
        await ada.submit(act.hide(idea, reason));
        await refused(ben.idea(idea), 'not-found');
        await ada.submit(act.restore(idea));
        const { status, votes } = await ben.idea(idea);
        same([status, votes.up], ['planned', 7], 'The status and the votes');
      }
    },
  },
  {
    name: 'load: what was decided and counted last stands, in whatever order it comes',
    needs: ['backend', 'idea.hide', 'idea.restore', 'idea.tally', 'comment.hide'],
    async run(bench) {
      const { mo } = people(bench);
      const id = 'alt/1';
      const then = (minute: number): string => instant(Date.parse('2024-06-01T12:00:00.000Z') + minute * 60_000);
      const of = (action: Action, minute: number): LoadEntry =>
        past(action, 'import-9', then(minute), { role: 'administrator' });
      const comment = past(act.comment(id, 'Hm', { id: 'alt/c' }), 'import-2', then(1));
      await backendOf(bench).load([
        of(act.propose('square', 'Old', { id }), 0),
        comment,
        of(act.restore(id), 5),
        of(act.hide(id, 'Spam'), 4),
        of(act.hideComment('alt/c', id, 'Later'), 9),
        of(act.hideComment('alt/c', id, 'Earlier'), 8),
        of(act.restoreComment('alt/c', id), 7),
        of(act.tally(id, 20), 6),
        of(act.tally(id, 10), 3),
      ]);
      const { hidden, votes, comments } = await mo.idea(id);
      same([hidden, votes.up, comments], [undefined, 20, 0], 'Why it is hidden, its votes and its comments');
      const [found] = (await mo.comments(id)).items;
      same(found?.hidden, { at: then(9), reason: 'Later' }, 'Why the comment is hidden');
    },
  },
  {
    name: 'tally: totals without people count, are told apart, and are replaced by newer ones',
    needs: ['idea.tally', 'idea.vote'],
    async run(bench) {
      const { anna, olga, ada } = people(bench);
      const idea = await proposed(anna);
      await anna.submit(act.vote(idea));
      await refused(olga.submit(act.tally(idea, 900)), 'not-allowed');
      await ada.submit(act.tally(idea, 40, 3, 2));
      await ada.submit(act.tally(idea, 50, 4, 1));
      const { votes, imported } = await anna.idea(idea);
      same([votes.up, votes.down, votes.pass, imported], [51, 4, 1, 55], 'The votes, and how many were imported');
    },
  },
  {
    name: 'tally: imported support counts for the order',
    needs: ['idea.tally', 'order:hot'],
    async run(bench) {
      const { anna, ada } = people(bench);
      const ideas = [await proposed(anna, 'A'), await proposed(anna, 'B')];
      for (const idea of ideas.toReversed()) {
        await ada.submit(act.tally(idea, idea === ideas[1] ? 1_000 : 100));
        same((await allIdeas(anna, { order: 'hot' }))[0]?.id, ideas[1], 'The first of the list');
      }
      await ada.submit(act.tally(at(ideas, 1), 0));
      same((await allIdeas(anna, { order: 'hot' }))[0]?.id, ideas[0], 'The first after the total was taken back');
    },
  },
];

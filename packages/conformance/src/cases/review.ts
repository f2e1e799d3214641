import { allowed, denied, instant } from '@civic-widgets/core';
import { act } from '../act.ts';
import { careful as project, needsCommentReview as withComments, needsReview as needs } from '../careful.ts';
import type { Case } from '../harness.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, pointsOf, proposed } from '../people.ts';
import { asked, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, idsOf, waiting, walk } from '../walk.ts';

const reason = 'This names a neighbour.';

/** What waits for a review, and who sees that it does. */
export const reviewCases: readonly Case[] = [
  {
    name: 'review: what is sent waits, and its receipt says so, also when it is asked again',
    needs,
    async run(bench) {
      const { anna } = people(bench);
      const action = act.propose(project, 'Lamps');
      const receipt = await anna.submit(action);
      same(receipt.state, 'review', 'What the receipt says');
      same(await anna.submit(action), receipt, 'The receipt of the same again');
      same((await anna.submit(act.propose('square', 'Lamps'))).state, undefined, 'What it says of what is published');
    },
  },
  {
    name: 'review: its author sees that it waits, and so does who decides; nobody else sees it',
    needs,
    async run(bench) {
      const { anna, ben, nobody, olga, otto } = people(bench);
      const idea = await proposed(anna, 'Lamps', { project });
      for (const adapter of [anna, olga])
        same(
          (await adapter.idea(idea)).hidden,
          { at: instant(start), reason: '', review: 'waits' },
          'Why it is hidden',
        );
      const { can } = await olga.idea(idea);
      same([can['idea.restore'], can['idea.hide']], [allowed, allowed], 'Whether it can be published and refused');
      same((await anna.idea(idea)).can['idea.restore'], denied('not-allowed', 'none'), 'Whether its author can');
      for (const adapter of [ben, nobody, otto]) {
        same(await allIdeas(adapter), [], 'The list');
        same(await allIdeas(adapter, { hidden: true }), [], 'The list of what is hidden');
        await refused(adapter.idea(idea), 'not-found', 'idea');
        await refused(adapter.comments(idea), 'not-found', 'idea');
      }
    },
  },
  {
    name: 'review: who could publish it does not wait',
    needs,
    async run(bench) {
      const { ben, olga, otto } = people(bench);
      const { state, subject } = await olga.submit(act.propose(project, 'From the office'));
      same(state, undefined, 'What the receipt says');
      const behalf = { person: 'letter-17', channel: 'paper' } as const;
      const letter = await olga.submit(act.propose(project, 'By letter', { behalf }));
      same([letter.state, (await ben.idea(letter.subject)).title], [undefined, 'By letter'], 'What came by letter');
      same((await ben.idea(subject)).title, 'From the office', 'The title');
      const elsewhere = await otto.submit(act.propose(project, 'From another office'));
      same(elsewhere.state, 'review', 'What the receipt of an official of another project says');
    },
  },
  {
    name: 'review: nobody finds out from an act that something waits',
    needs: [...withComments, 'idea.vote', 'idea.follow', 'idea.report', 'comment.report'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna, 'Lamps', { project });
      const open = await proposed(olga, 'From the office', { project });
      const comment = await commented(anna, open);
      for (const action of [
        act.vote(idea),
        act.comment(idea, 'Good.'),
        act.follow(idea),
        act.report(idea, reason),
        act.hide(idea, reason),
        act.restore(idea),
        act.answer(idea, 'planned', 'Yes.'),
      ])
        await refused(ben.submit(action), 'not-found', 'idea');
      for (const action of [act.reportComment(comment, open, reason), act.hideComment(comment, open, reason)])
        await refused(ben.submit(action), 'not-found', 'comment');
      await refused(ben.submit(act.comment(open, 'So?', { replyTo: comment })), 'not-found', 'replyTo');
      await refused(anna.submit(act.vote(idea)), 'hidden');
    },
  },
  {
    name: 'review: what waits is like no text, and counts nowhere',
    needs: [...withComments, 'similar', 'insight', 'standing'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const open = await proposed(olga, 'From the office', { project });
      const before = [await ben.insight?.(), await ben.idea(open), await ben.similar?.('lamps everywhere')];
      await proposed(anna, 'Lamps everywhere', { project });
      await commented(anna, open);
      same(
        [await ben.insight?.(), await ben.idea(open), await ben.similar?.('lamps everywhere')],
        before,
        'What others see',
      );
      same(await anna.similar?.('lamps everywhere'), [], 'What is like the text for its author');
      same([await pointsOf(anna), (await anna.comments(open)).items.length], [0, 1], 'The points and the comments');
    },
  },
  {
    name: 'review: it waits with those who decide, the longest first, together with what was reported',
    needs: [...withComments, 'queue', 'idea.report'],
    async run(bench) {
      const { anna, ben, mo, olga, otto } = people(bench);
      const open = await proposed(olga, 'From the office', { project });
      bench.clock.set(start + 1_000);
      const idea = await proposed(anna, 'Lamps', { project });
      bench.clock.set(start + 2_000);
      await ben.submit(act.report(open, reason));
      bench.clock.set(start + 3_000);
      const comment = await commented(anna, open);
      for (const adapter of [olga, mo]) {
        const items = await waiting(adapter);
        same(
          items.map((item) => [item.comment?.id ?? item.idea.id, item.because, item.since, item.reasons]),
          [
            [idea, 'review', instant(start + 1_000), []],
            [open, 'report', instant(start + 2_000), [reason]],
            [comment, 'review', instant(start + 3_000), []],
          ],
          'What waits',
        );
        const steps = await walk((cursor) =>
          asked(adapter.queue?.({ limit: 1, ...(cursor !== undefined && { cursor }) })),
        );
        same(
          steps.map(({ because }) => because),
          ['review', 'report', 'review'],
          'The same one by one',
        );
      }
      same(await waiting(otto), [], 'What waits with an official of another project');
      await olga.submit(act.restore(idea));
      await olga.submit(act.hideComment(comment, open, reason));
      same(
        (await waiting(olga)).map(({ because }) => because),
        ['report'],
        'What still waits',
      );
    },
  },
  {
    name: 'review: what an erasure blanked waits no more',
    needs: [...needs, 'queue', 'person.erase', 'backend'],
    async run(bench) {
      const { anna, olga } = people(bench);
      await proposed(anna, 'Lamps', { project });
      same((await waiting(olga)).length, 1, 'How much waits');
      await anna.submit(act.erase('person-anna'));
      same(await waiting(olga), [], 'What waits after its author was erased');
    },
  },
  {
    name: 'review: what is loaded waits where it waited, and nowhere else',
    needs: [...needs, 'backend', 'queue'],
    async run(bench) {
      const { ben, olga } = people(bench);
      const then = '2026-05-01T10:00:00.000Z';
      const sent = (id: string, more = {}) => past(act.propose(project, id, { id }), 'import-1', then, more);
      await backendOf(bench).load([sent('alt/1', { review: true }), sent('alt/2')]);
      await refused(ben.idea('alt/1'), 'not-found');
      same((await ben.idea('alt/2')).createdAt, then, 'When what did not wait was published');
      same(idsOf((await waiting(olga)).map(({ idea }) => idea)), ['alt/1'], 'What waits');
      await olga.submit(act.restore('alt/1'));
      same((await ben.idea('alt/1')).createdAt, instant(start), 'When it was published');
    },
  },
];

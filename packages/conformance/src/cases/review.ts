import { allowed, denied, instant, type CivicAdapter, type QueueItem } from '@civic-widgets/core';
import { act } from '../act.ts';
import { everything } from '../everything.ts';
import type { Case, Need } from '../harness.ts';
import { listen } from '../listen.ts';
import { past } from '../past.ts';
import { backendOf, commented, people, proposed } from '../people.ts';
import { asked, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, idsOf, walk } from '../walk.ts';

const reason = 'This names a neighbour.';
const project = 'careful';
const needs = ['project:careful', 'idea.propose', 'idea.hide', 'idea.restore'] as const satisfies readonly Need[];
const withComments = [...needs, 'idea.comment', 'comment.hide', 'comment.restore'] as const satisfies readonly Need[];

async function waiting(adapter: CivicAdapter): Promise<readonly QueueItem[]> {
  return walk((cursor) => asked(adapter.queue?.({ ...(cursor !== undefined && { cursor }) })));
}

async function pointsOf(adapter: CivicAdapter): Promise<number> {
  return (await asked(adapter.standing?.())).points;
}

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
    name: 'review: restoring publishes it, from then on, and then it earns what it earns',
    needs: [...needs, 'standing', 'insight', 'order:newest'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna, 'Lamps', { project });
      bench.clock.set(start + 1_000);
      const later = await proposed(olga, 'From the office', { project });
      const tomorrow = start + 26 * 3_600_000;
      bench.clock.set(tomorrow);
      await olga.submit(act.restore(idea));
      const { createdAt, hidden, author } = await ben.idea(idea);
      same([createdAt, hidden, author.official], [instant(tomorrow), undefined, false], 'When, and by whom');
      same(idsOf(await allIdeas(ben, { order: 'newest' })), [idea, later], 'The newest first');
      same(await pointsOf(anna), 10, 'The points of its author');
      const days = (await asked(ben.insight?.())).days.slice(-2).map(({ ideas }) => ideas);
      same(days, [1, 1], 'The ideas of the day on which it was sent, and of that on which it was published');
      await olga.submit(act.hide(idea, reason));
      await olga.submit(act.restore(idea));
      same(
        [await pointsOf(anna), (await ben.idea(idea)).createdAt],
        [10, instant(tomorrow)],
        'The points and the moment',
      );
    },
  },
  {
    name: 'review: hiding refuses it, its author reads why, and it can still be published',
    needs: [...needs, 'standing', 'queue', 'filter:mine'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna, 'Lamps', { project });
      bench.clock.set(start + 1_000);
      await olga.submit(act.hide(idea, reason));
      const hidden = { at: instant(start + 1_000), reason, review: 'refused' };
      for (const adapter of [anna, olga]) same((await adapter.idea(idea)).hidden, hidden, 'Why it is hidden');
      same((await allIdeas(anna, { mine: true })).length, 1, 'How many ideas are hers');
      same((await olga.idea(idea)).can['idea.hide'], denied('hidden', 'none'), 'Whether it can be refused again');
      same(await waiting(olga), [], 'What waits');
      await refused(ben.idea(idea), 'not-found');
      await refused(ben.submit(act.vote(idea)), 'not-found');
      same(await pointsOf(anna), 0, 'The points');
      await olga.submit(act.restore(idea));
      same([(await ben.idea(idea)).hidden, await pointsOf(anna)], [undefined, 10], 'Once it is published after all');
    },
  },
  {
    name: 'review: comments wait too, and count once they are published',
    needs: [...withComments, 'standing'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(olga, 'From the office', { project });
      const first = await commented(anna, idea, 'First');
      bench.clock.set(start + 1_000);
      const second = await commented(olga, idea, 'From the office');
      same((await ben.idea(idea)).comments, 1, 'How many comments there are');
      same(idsOf((await ben.comments(idea)).items), [second], 'The comments that others see');
      same(idsOf((await anna.comments(idea)).items), [first, second], 'The comments that its author sees');
      bench.clock.set(start + 2_000);
      await olga.submit(act.restoreComment(first, idea));
      same(idsOf((await ben.comments(idea)).items), [second, first], 'The comments in the order of publication');
      same([(await ben.idea(idea)).comments, await pointsOf(anna)], [2, 2], 'How many there are, and the points');
      const third = await commented(anna, idea, 'Third');
      await olga.submit(act.hideComment(third, idea, reason));
      const { items } = await anna.comments(idea);
      same(items.at(-1)?.hidden?.review, 'refused', 'What its author is told of a comment that was refused');
      same((await ben.idea(idea)).comments, 2, 'How many comments there are');
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
    name: 'review: who watches is told of it when it is published, and of nothing before',
    needs: [...withComments, 'watch', 'idea.vote'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const { subject: open, position: since } = await olga.submit(act.propose(project, 'From the office'));
      const { told, until, end } = listen(bench, ben, {}, { since });
      const idea = await proposed(anna, 'Lamps', { project });
      const refusedIdea = await proposed(anna, 'Rude lamps', { project });
      const comment = await commented(anna, open);
      await olga.submit(act.hide(refusedIdea, reason));
      await olga.submit(act.hideComment(comment, open, reason));
      const { position } = await olga.submit(act.restore(idea));
      await until((change) => change.position >= position && 'idea' in change && change.idea === idea, 'of the idea');
      const about = told.filter((change) => !('idea' in change) || change.idea !== idea);
      same(about, [], 'What was told beside it');
      check(
        told.every((change) => change.position >= position),
        'Nothing should be told before it is published.',
      );
      end();
    },
  },
  {
    name: 'review: deciding about reports of what stays as it is tells nobody who watches',
    needs: [...needs, 'watch', 'idea.report', 'idea.comment', 'comment.report', 'comment.restore'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const [kept, other] = [await proposed(anna, 'Kept'), await proposed(anna, 'Other')];
      const comment = await commented(anna, kept);
      await ben.submit(act.report(kept, reason));
      const { position: since } = await ben.submit(act.reportComment(comment, kept, reason));
      const { told, until, end } = listen(bench, ben, {}, { since });
      await olga.submit(act.restore(kept));
      await olga.submit(act.restoreComment(comment, kept));
      const { position } = await olga.submit(act.hide(other, reason));
      await until((change) => change.kind === 'idea-gone' && change.position >= position, 'of what was hidden');
      same(
        told.filter((change) => 'idea' in change && change.idea === kept),
        [],
        'What was told of the other idea',
      );
      end();
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
  {
    name: 'review: a rebuild leaves waiting what waits, and published what was published',
    needs: [...withComments, 'backend', 'queue'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const open = await proposed(olga, 'From the office', { project });
      const ideas = [];
      for (const title of ['Waits', 'Refused', 'Published', 'Published after all'])
        ideas.push(await proposed(anna, title, { project }));
      const [, no = '', yes = '', late = ''] = ideas;
      const comments = [await commented(anna, open, 'Waits'), await commented(anna, open, 'Published')];
      bench.clock.set(start + 1_000);
      for (const idea of [no, late]) await olga.submit(act.hide(idea, reason));
      bench.clock.set(start + 2_000);
      for (const idea of [yes, late]) await olga.submit(act.restore(idea));
      await olga.submit(act.restoreComment(comments[1] ?? '', open));
      const before = [await everything(bench), await waiting(olga)];
      await backendOf(bench).rebuild();
      same([await everything(bench), await waiting(olga)], before, 'What is there');
    },
  },
];

import { denied, instant } from '@civic-widgets/core';
import { act } from '../act.ts';
import { careful as project, needsCommentReview as withComments, needsReview as needs } from '../careful.ts';
import { everything } from '../everything.ts';
import type { Case } from '../harness.ts';
import { listen } from '../listen.ts';
import { backendOf, commented, people, pointsOf, proposed } from '../people.ts';
import { asked, check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, idsOf, waiting } from '../walk.ts';

const reason = 'This names a neighbour.';

/** What becomes of what waited for a review. */
export const publicationCases: readonly Case[] = [
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

import { instant, type CivicAdapter, type Comment } from '@civic-widgets/core';
import { act } from '../act.ts';
import { awkwardTexts } from '../awkward.ts';
import type { Case } from '../harness.ts';
import { commented, people, proposed } from '../people.ts';
import { check, find, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { idsOf, walk } from '../walk.ts';

async function textsOf(adapter: CivicAdapter, idea: string): Promise<readonly string[]> {
  return (await allComments(adapter, idea)).map(({ text }) => text);
}

async function allComments(adapter: CivicAdapter, idea: string, limit = 100): Promise<Comment[]> {
  return walk((cursor) => adapter.comments(idea, { limit, ...(cursor !== undefined && { cursor }) }));
}

export const commentCases: readonly Case[] = [
  {
    name: 'comment: is read back as it was written, and counted',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      bench.clock.set(start + 5_000);
      const id = await commented(ben, idea, 'A good place.', { name: 'Ben', organisation: 'Ruderverein', lang: 'en' });
      const comment = find((await anna.comments(idea)).items, (item) => item.id === id, 'The comment');
      const { text, lang, createdAt, author, channel, erased, hidden, replyTo } = comment;
      same(
        { idea: comment.idea, text, lang, createdAt, author, channel, erased, hidden, replyTo },
        {
          idea,
          text: 'A good place.',
          lang: 'en',
          createdAt: instant(start + 5_000),
          author: { name: 'Ben', organisation: 'Ruderverein', mine: false, official: false },
          channel: 'online',
          erased: false,
        },
        'The comment',
      );
      same((await ben.comments(idea)).items[0]?.author.mine, true, 'Whether it is its author’s');
      same((await anna.idea(idea)).comments, 1, 'The count at the idea');
    },
  },
  {
    name: 'comment: texts survive character by character',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      for (const [index, text] of awkwardTexts.entries()) {
        bench.clock.set(start + index);
        await commented(anna, idea, text);
      }
      same(await textsOf(ben, idea), awkwardTexts, 'The texts');
    },
  },
  {
    name: 'comment: the oldest comes first, and pages meet each once while others arrive',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      const written: string[] = [];
      for (let second = 0; second < 7; second++) {
        bench.clock.set(start + second * 1_000);
        written.push(await commented(anna, idea, `Comment ${second}`));
      }
      same(idsOf(await allComments(ben, idea)), written, 'The list');
      let arrived = 0;
      const met = await walk(
        async (cursor) => {
          const page = await ben.comments(idea, { limit: 2, ...(cursor !== undefined && { cursor }) });
          check(page.items.length <= 2, `A page of 2 should not hold ${page.items.length} comments.`);
          return page;
        },
        async () => {
          bench.clock.set(bench.clock.now() + 1_000);
          if (arrived++ < 3) written.push(await commented(ben, idea, 'Late'));
        },
      );
      same(idsOf(met), written, 'The list in pages');
    },
  },
  {
    name: 'comment: many of one moment are met once each, in the same order every time',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const written = await Promise.all(Array.from({ length: 9 }, (_, index) => commented(anna, idea, `No. ${index}`)));
      const whole = idsOf(await allComments(anna, idea));
      same(whole.toSorted(), written.toSorted(), 'The list');
      for (const limit of [1, 2, 4]) same(idsOf(await allComments(anna, idea, limit)), whole, 'The list in pages');
    },
  },
  {
    name: 'comment: a cursor that is none of this list is malformed, and a limit is brought into its range',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      await Promise.all(Array.from({ length: 3 }, () => commented(anna, idea)));
      for (const cursor of ['nonsense', '%', '[]'])
        await refused(anna.comments(idea, { cursor }), 'malformed', 'cursor');
      for (const [limit, expected] of [
        [0, 1],
        [-3, 1],
        [2.5, 2],
        [9_999, 3],
      ] as const)
        same((await anna.comments(idea, { limit })).items.length, expected, `The length of a page of ${limit}`);
    },
  },
  {
    name: 'comment: a reply says what it replies to, on the same idea only',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const [idea, other] = [await proposed(anna), await proposed(anna, 'Another')];
      const first = await commented(anna, idea, 'First');
      const reply = await commented(ben, idea, 'Second', { replyTo: first });
      const { items } = await anna.comments(idea);
      same(find(items, ({ id }) => id === reply, 'The reply').replyTo, first, 'What the reply replies to');
      await refused(ben.submit(act.comment(other, 'Lost', { replyTo: first })), 'not-found', 'replyTo');
      await refused(ben.submit(act.comment(idea, 'Lost', { replyTo: 'nothing' })), 'not-found', 'replyTo');
      same((await anna.idea(other)).comments, 0, 'How many comments the other idea has');
    },
  },
  {
    name: 'comment: may have 3,000 characters, and is not blank',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const longest = 'é'.repeat(3_000);
      await commented(anna, idea, longest);
      await refused(anna.submit(act.comment(idea, `${longest}!`)), 'text-too-long', 'payload.text');
      await refused(anna.submit(act.comment(idea, ' \n ')), 'text-missing', 'payload.text');
      same(await textsOf(anna, idea), [longest], 'The comments');
      same((await anna.idea(idea)).comments, 1, 'The count at the idea');
    },
  },
  {
    name: 'comment: one that is hidden is seen by its author and by moderators, with the reason, and by nobody else',
    needs: ['idea.comment', 'comment.hide'],
    async run(bench) {
      const { anna, ben, nobody, olga, mo } = people(bench);
      const idea = await proposed(anna);
      const kept = await commented(anna, idea, 'Fine');
      const gone = await commented(ben, idea, 'Rude');
      await olga.submit(act.hideComment(gone, idea, 'Please be kind.'));
      for (const adapter of [anna, nobody]) same(idsOf(await allComments(adapter, idea)), [kept], 'What others see');
      for (const adapter of [ben, olga, mo]) {
        const comment = find(await allComments(adapter, idea), ({ id }) => id === gone, 'The hidden comment');
        same([comment.hidden?.reason, comment.text], ['Please be kind.', 'Rude'], 'The reason, and the text');
      }
      for (const adapter of [anna, ben]) same((await adapter.idea(idea)).comments, 1, 'The count at the idea');
    },
  },
  {
    name: 'comment: one that is restored is seen and counted again',
    needs: ['idea.comment', 'comment.hide', 'comment.restore'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const idea = await proposed(anna);
      const id = await commented(ben, idea, 'A misunderstanding');
      for (const reason of ['One', 'Two']) await olga.submit(act.hideComment(id, idea, reason));
      same((await anna.idea(idea)).comments, 0, 'The count of a comment that was hidden twice');
      for (let times = 0; times < 2; times++) await olga.submit(act.restoreComment(id, idea));
      const comment = find(await allComments(anna, idea), (item) => item.id === id, 'The restored comment');
      same([comment.hidden, (await anna.idea(idea)).comments], [undefined, 1], 'The comment, and the count');
    },
  },
  {
    name: 'comment: hiding asks for a reason, a comment that is there, and the right to',
    needs: ['idea.comment', 'comment.hide'],
    async run(bench) {
      const { anna, ben, olga } = people(bench);
      const [idea, other] = [await proposed(anna), await proposed(anna, 'Another')];
      const id = await commented(ben, idea);
      await refused(olga.submit(act.hideComment(id, idea, ' ')), 'text-missing', 'payload.reason');
      await refused(olga.submit(act.hideComment(id, other, 'Wrong idea')), 'not-found', 'comment');
      await refused(olga.submit(act.hideComment('nothing', idea, 'Nothing')), 'not-found', 'comment');
      await refused(anna.submit(act.hideComment(id, idea, 'Not mine to hide')), 'not-allowed');
      same(idsOf(await allComments(anna, idea)), [id], 'The comments');
    },
  },
];

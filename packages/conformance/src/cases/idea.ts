import { instant } from '@civic-widgets/core';
import { act } from '../act.ts';
import { awkwardIds, awkwardTexts } from '../awkward.ts';
import type { Case } from '../harness.ts';
import { commented, people, proposed } from '../people.ts';
import { check, refused, same } from '../promise.ts';
import { start } from '../town.ts';
import { allIdeas, anyOrder, idsOf, sortedIds, walk } from '../walk.ts';

export const ideaCases: readonly Case[] = [
  {
    name: 'idea: is read back as it was proposed, with nothing on it yet',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const id = await proposed(anna, 'Benches', { text: 'By the river.' });
      const idea = await anna.idea(id);
      const { project, title, text, createdAt, status, answers, votes, imported, comments, erased } = idea;
      same(
        { id: idea.id, project, title, text, createdAt, status, answers, up: votes.up, imported, comments, erased },
        {
          id,
          project: 'square',
          title: 'Benches',
          text: 'By the river.',
          createdAt: instant(start),
          status: 'received',
          answers: [],
          up: 0,
          imported: 0,
          comments: 0,
          erased: false,
        },
        'The idea',
      );
      check(
        idea.hidden === undefined && idea.myVote === undefined && idea.channel === 'online',
        'A new idea should be visible, without a vote of its author, and from online.',
      );
    },
  },
  {
    name: 'idea: in a list is the same as on its own',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const id = await proposed(anna, 'Benches', { text: 'By the river.' });
      await ben.submit(act.vote(id));
      for (const adapter of [anna, ben]) same(await allIdeas(adapter), [await adapter.idea(id)], 'The list');
    },
  },
  {
    name: 'idea: belongs to its author, and only to its author',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna, ben, nobody, mo } = people(bench);
      const id = await proposed(anna);
      same((await anna.idea(id)).author.mine, true, 'Whether it is the author’s');
      for (const adapter of [ben, nobody, mo])
        same((await adapter.idea(id)).author.mine, false, 'Whether it is somebody else’s');
    },
  },
  {
    name: 'idea: what was written in an official role says so',
    needs: ['idea.propose', 'idea.answer'],
    async run(bench) {
      const { anna, olga } = people(bench);
      same((await anna.idea(await proposed(olga))).author.official, true, 'Whether an official’s idea is official');
      same((await anna.idea(await proposed(anna))).author.official, false, 'Whether a guest’s idea is');
    },
  },
  {
    name: 'idea: keeps its topic and its area',
    needs: ['idea.propose', 'filter:topic', 'filter:area'],
    async run(bench) {
      const { anna } = people(bench);
      const idea = await anna.idea(await proposed(anna, 'Hedges', { topic: 'green', area: 'north' }));
      same([idea.topic, idea.area], ['green', 'north'], 'The topic and the area');
    },
  },
  {
    name: 'idea: whatever it carries is read back, or refused as not-supported',
    needs: ['idea.propose', 'project:square'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const words = { name: 'Anna Ö.', organisation: 'Ruderverein', lang: 'de' };
      const point = { latitude: 52.516275, longitude: 13.377704 };
      const attachments = [{ id: 'file/1', type: 'image/jpeg', description: 'The bank in spring' }];
      for (const more of [words, { point }, { attachments }]) {
        const propose = act.propose('square', 'A quay', more);
        const { supports } = await anna.space();
        const receipt = await anna.submit(propose).catch((error: unknown) => error);
        if (receipt instanceof Error) {
          await refused(Promise.reject(receipt), 'not-supported');
          check(
            !('attachments' in more && supports.attachments),
            'An adapter that supports attachments should take some.',
          );
          continue;
        }
        const { author, lang, ...rest } = await ben.idea((receipt as { subject: string }).subject);
        const carried = { name: author.name, organisation: author.organisation, lang, point: rest.point };
        const expected = { name: undefined, organisation: undefined, lang: undefined, point: undefined, ...more };
        same({ ...carried, attachments: rest.attachments }, { attachments: [], ...expected }, 'What the idea carries');
      }
    },
  },
  {
    name: 'idea: a text says its language by a language tag, or not at all',
    needs: ['idea.propose', 'idea.comment', 'idea.answer'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const idea = await proposed(anna, 'Ein Kai', { lang: 'de-AT' });
      const lang = 'German, I think';
      await refused(anna.submit(act.propose('square', 'A quay', { lang })), 'invalid', 'payload.lang');
      await refused(anna.submit(act.comment(idea, 'Good.', { lang })), 'invalid', 'payload.lang');
      await refused(olga.submit(act.answer(idea, 'planned', 'Yes.', { lang })), 'invalid', 'payload.lang');
      same((await anna.idea(idea)).lang, 'de-AT', 'The language');
    },
  },
  {
    name: 'idea: a place is taken only as the project asks for one',
    needs: ['idea.propose', 'project:debate', 'project:barometer', 'filter:area'],
    async run(bench) {
      const { anna } = people(bench);
      const point = { latitude: 52.5, longitude: 13.4 };
      await refused(anna.submit(act.propose('debate', 'Nowhere', { area: 'north' })), 'invalid', 'area');
      await refused(anna.submit(act.propose('barometer', 'Here', { point })), 'invalid', 'payload.point');
      await refused(anna.submit(act.propose('barometer', 'There', { area: 'atlantis' })), 'not-found', 'area');
      await refused(anna.submit(act.propose('barometer', 'Of what', { topic: 'alchemy' })), 'not-found', 'topic');
      same((await allIdeas(anna)).length, 0, 'How many ideas there are');
    },
  },
  {
    name: 'idea: texts survive character by character',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna, ben } = people(bench);
      for (const text of awkwardTexts) {
        // A title is one line in many systems.
        const title = text.replace(/[\t\n\r\u2028]/g, ' ');
        const idea = await ben.idea(await proposed(anna, title, { text }));
        same([idea.title, idea.text], [title, text], 'The texts');
      }
    },
  },
  {
    name: 'idea: a title may have 160 characters, and no more',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const longest = 'ö'.repeat(160);
      same((await anna.idea(await proposed(anna, longest))).title, longest, 'The longest title');
      await refused(anna.submit(act.propose('square', `${longest}!`)), 'text-too-long', 'payload.title');
      same((await allIdeas(anna)).length, 1, 'How many ideas there are');
    },
  },
  {
    name: 'idea: a text may have 5,000 characters, and no more',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      const text = '字'.repeat(5_000);
      same((await anna.idea(await proposed(anna, 'Long', { text }))).text, text, 'The longest text');
      await refused(
        anna.submit(act.propose('square', 'Longer', { text: `${text}!` })),
        'text-too-long',
        'payload.text',
      );
      same((await allIdeas(anna)).length, 1, 'How many ideas there are');
    },
  },
  {
    name: 'idea: a title that is blank is missing, and one that is no text is invalid',
    needs: ['idea.propose'],
    async run(bench) {
      const { anna } = people(bench);
      for (const title of ['', ' \n\t\u00a0', '\u200b\u2060', '\u3164'])
        await refused(anna.submit(act.propose('square', title)), 'text-missing', 'payload.title');
      for (const title of ['half an emoji \ud83c', 'a\0b'])
        await refused(anna.submit(act.propose('square', title)), 'invalid', 'payload.title');
      await refused(anna.submit({ ...act.propose('square', ''), payload: null }), 'text-missing', 'payload');
      same((await allIdeas(anna)).length, 0, 'How many ideas there are');
    },
  },
  {
    name: 'idea: what is not there is not found, and never null',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna } = people(bench);
      await proposed(anna);
      for (const id of ['no-such-idea', '0', 'no/such idea', '__proto__', 'constructor']) {
        await refused(anna.idea(id), 'not-found');
        await refused(anna.submit(act.vote(id)), 'not-found');
      }
    },
  },
  {
    name: 'idea: comments of what is not there are not found, and neither is an idea to comment on',
    needs: ['idea.comment'],
    async run(bench) {
      const { anna } = people(bench);
      await refused(anna.comments('no-such-idea'), 'not-found');
      await refused(anna.submit(act.comment('no-such-idea', 'Hello?')), 'not-found', 'idea');
    },
  },
  {
    name: 'idea: any id leads to its idea, in every method',
    needs: ['idea.propose', 'idea.vote'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const found = new Map<string, string>();
      for (const id of awkwardIds) {
        const propose = act.propose('square', `Called ${id.slice(0, 100)}`, { id });
        const { action, subject } = await anna.submit(propose);
        same(action, id, 'The action that the receipt names');
        found.set(subject, propose.payload?.title ?? '');
        await ben.submit(act.vote(subject, 'for', { id: `vote ${id}`.slice(0, 200) }));
      }
      for (const [id, title] of found) {
        const idea = await ben.idea(id);
        same([idea.id, idea.title, idea.votes.up, idea.myVote], [id, title, 1, 'for'], `The idea ${id}`);
      }
      same(sortedIds(await allIdeas(ben)), [...found.keys()].toSorted(), 'The ids of the list');
      const { items, next } = await ben.ideas({ order: await anyOrder(ben), limit: 1 });
      check(items.length === 1 && next !== undefined, 'A list of many should go on after its first page.');
    },
  },
  {
    name: 'comment: any id leads to its idea and comments',
    needs: ['idea.comment', 'comment.hide'],
    async run(bench) {
      const { anna, olga } = people(bench);
      for (const id of awkwardIds) {
        const idea = await proposed(anna, 'Awkward', { id });
        const first = await commented(anna, idea, 'First', { id: `1 ${id}`.slice(0, 200) });
        const reply = await commented(anna, idea, 'Reply', { id: `2 ${id}`.slice(0, 200), replyTo: first });
        same(idsOf((await anna.comments(idea)).items).toSorted(), [first, reply].toSorted(), 'The comments');
        const pages = await walk((cursor) =>
          anna.comments(idea, { limit: 1, ...(cursor !== undefined && { cursor }) }),
        );
        same(sortedIds(pages), [first, reply].toSorted(), 'The comments in pages');
        await olga.submit(act.hideComment(first, idea, 'To try'));
        same((await anna.idea(idea)).comments, 1, 'How many comments are left');
      }
    },
  },
];

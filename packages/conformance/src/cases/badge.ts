import { instant, type BadgeStanding, type Standing } from '@civic-widgets/core';
import { act } from '../act.ts';
import { actors } from '../actors.ts';
import type { Bench, Case } from '../harness.ts';
import { commented, people, proposed, proposedAll } from '../people.ts';
import { asked, find, refused, same } from '../promise.ts';
import { start } from '../town.ts';

const midnight = Date.parse('2026-05-11T22:00:00.000Z'); // in Aubach
const contributing = ['standing', 'idea.propose', 'idea.vote', 'idea.comment'] as const;

async function standingOf(bench: Bench, name: keyof ReturnType<typeof people>): Promise<Standing> {
  return asked(people(bench)[name].standing?.());
}

function badge(standing: Standing, id: string): BadgeStanding {
  return find(standing.badges, ({ badge }) => badge === id, `The badge ${id}`);
}

export const badgeCases: readonly Case[] = [
  {
    name: 'badge: who did nothing yet stands at the beginning',
    needs: ['standing'],
    async run(bench) {
      for (const name of ['anna', 'nobody'] as const) {
        const standing = await standingOf(bench, name);
        same(
          standing,
          {
            points: 0,
            counts: {},
            level: 'new',
            nextLevel: { level: 'active', missing: 10 },
            badges: [
              { badge: 'first-vote', missing: { counts: { 'idea.vote': 1 } } },
              { badge: 'fifteen', missing: { points: 15 } },
              { badge: 'all-round', missing: { points: 12, counts: { 'idea.propose': 1, 'idea.comment': 2 } } },
            ],
            rewards: [],
            history: [],
            earlier: 0,
          },
          'The standing',
        );
      }
    },
  },
  {
    name: 'badge: each kind of contribution earns what the rules give',
    needs: [...contributing, 'poll.cast'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(anna);
      await anna.submit(act.vote(await proposed(ben)));
      await commented(anna, idea);
      await anna.submit(act.cast('bench', { red: 1 }));
      const { points, counts } = await standingOf(bench, 'anna');
      same(points, 10 + 1 + 2 + 3, 'The points');
      same(counts, { 'idea.propose': 1, 'idea.vote': 1, 'idea.comment': 1, 'poll.cast': 1 }, 'The counts');
    },
  },
  {
    name: 'badge: a subject earns once, however often a mind is changed',
    needs: [...contributing, 'poll.cast', 'project:debate'],
    async run(bench) {
      const { anna, ben } = people(bench);
      const idea = await proposed(ben, 'One-way streets', { project: 'debate' });
      for (const vote of ['for', 'against', 'withdrawn', 'for'] as const) await anna.submit(act.vote(idea, vote));
      for (const option of ['red', 'blue']) await anna.submit(act.cast('bench', { [option]: 1 }));
      const { points, counts, history } = await standingOf(bench, 'anna');
      same([points, counts], [4, { 'idea.vote': 1, 'poll.cast': 1 }], 'The points, and the counts');
      same(history.length, 2, 'The length of the history');
    },
  },
  {
    name: 'badge: an action that is sent again earns once',
    needs: contributing,
    async run(bench) {
      const { anna } = people(bench);
      const comment = act.comment(await proposed(anna), 'Once');
      await Promise.all([anna.submit(comment), anna.submit({ ...comment })]);
      await anna.submit({ ...comment });
      const { points, counts } = await standingOf(bench, 'anna');
      same([points, counts['idea.comment']], [12, 1], 'The points, and the comments');
    },
  },
  {
    name: 'badge: acts that arrive at once earn as they would one after the other',
    needs: contributing,
    async run(bench) {
      const { anna, ben } = people(bench);
      const ideas = await proposedAll(ben, 6);
      const [first = ''] = ideas;
      await Promise.all([
        ...ideas.map((idea) => anna.submit(act.vote(idea))),
        ...ideas.map((_idea, index) => commented(anna, first, `Comment ${index}`)),
      ]);
      const { points, counts, history } = await standingOf(bench, 'anna');
      same([points, counts], [3 + 6 * 2, { 'idea.vote': 6, 'idea.comment': 6 }], 'The points, and the counts');
      same(
        history.reduce((sum, credit) => sum + credit.points, 0),
        points,
        'The sum of the history',
      );
      same((await standingOf(bench, 'ben')).points, 20, 'The points of six ideas at once, two of which earn');
    },
  },
  {
    name: 'badge: what is refused earns nothing',
    needs: contributing,
    async run(bench) {
      const { anna } = people(bench);
      const before = await standingOf(bench, 'anna');
      await refused(anna.submit(act.propose('square', ' ')), 'text-missing');
      await refused(anna.submit(act.vote('nothing')), 'not-found');
      same(await standingOf(bench, 'anna'), before, 'The standing');
    },
  },
  {
    name: 'badge: a day of the town earns up to its limit, and the next day earns again',
    needs: contributing,
    async run(bench) {
      const { anna, ben } = people(bench);
      const ideas = [...(await proposedAll(ben, 7))];
      const vote = async (count: number): Promise<number> => {
        for (const idea of ideas.splice(0, count)) await anna.submit(act.vote(idea));
        return (await standingOf(bench, 'anna')).points;
      };
      same(await vote(4), 3, 'The points of four votes on one day');
      bench.clock.set(midnight - 1);
      same(await vote(1), 3, 'The points with a fifth just before midnight in town');
      bench.clock.set(midnight);
      same(await vote(2), 5, 'The points with two more after midnight in town');
      same((await standingOf(bench, 'anna')).counts['idea.vote'], 7, 'The votes, all of which are counted');
    },
  },
  {
    name: 'badge: a badge is earned when its last need is met, and kept',
    needs: contributing,
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      await commented(anna, idea);
      const missing = badge(await standingOf(bench, 'anna'), 'all-round');
      same([missing.earnedAt, missing.missing], [undefined, { counts: { 'idea.comment': 1 } }], 'What is missing');
      bench.clock.set(start + 60_000);
      await commented(anna, idea);
      const earned = { badge: 'all-round', earnedAt: instant(start + 60_000), by: 'idea.comment', missing: {} };
      same(badge(await standingOf(bench, 'anna'), 'all-round'), earned, 'The badge');
      bench.clock.set(midnight);
      await anna.submit(act.vote(idea));
      await anna.submit(act.vote(idea, 'withdrawn'));
      const later = await standingOf(bench, 'anna');
      same(badge(later, 'all-round'), earned, 'The badge a day later');
      same(
        badge(later, 'first-vote').earnedAt,
        instant(midnight),
        'When the vote’s badge was earned, though withdrawn',
      );
    },
  },
  {
    name: 'badge: levels and rewards follow the points',
    needs: contributing,
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const first = await standingOf(bench, 'anna');
      same(
        [first.level, first.nextLevel, first.rewards],
        ['active', { level: 'pillar', missing: 30 }, []],
        'Where one stands',
      );
      for (let i = 0; i < 15; i++) await commented(anna, idea, `Comment ${i}`);
      const last = await standingOf(bench, 'anna');
      same(
        [last.points, last.level, last.nextLevel, last.rewards],
        [40, 'pillar', undefined, ['swim']],
        'Where one stands at last',
      );
    },
  },
  {
    name: 'badge: the history is newest first, and adds up to the points',
    needs: contributing,
    async run(bench) {
      const { anna } = people(bench);
      const idea = await proposed(anna);
      const comments: string[] = [];
      for (let second = 1; second <= 102; second++) {
        bench.clock.set(start + second * 1_000);
        comments.unshift(await commented(anna, idea, `Comment ${second}`));
      }
      const { points, history, earlier } = await standingOf(bench, 'anna');
      same(points, 10 + 102 * 2, 'The points');
      same(
        history.map(({ subject }) => subject),
        comments.slice(0, 100),
        'The subjects of the history',
      );
      same(
        history[0],
        { for: 'idea.comment', subject: comments[0], points: 2, at: instant(start + 102_000) },
        'The newest',
      );
      same(
        history.reduce((sum, credit) => sum + credit.points, earlier),
        points,
        'The sum of the history and what was earlier',
      );
    },
  },
  {
    name: 'badge: is told to the person alone',
    needs: contributing,
    async run(bench) {
      const { anna, olga } = people(bench);
      const before = [await standingOf(bench, 'ben'), await standingOf(bench, 'nobody')];
      await anna.submit(act.vote(await proposed(anna)));
      same([await standingOf(bench, 'ben'), await standingOf(bench, 'nobody')], before, 'The standing of others');
      same((await olga.standing?.())?.points, 0, 'The points of an official');
    },
  },
  {
    name: 'badge: officials earn nothing at work, and those whose letters they enter do',
    needs: [...contributing, 'idea.answer'],
    async run(bench) {
      const { olga } = people(bench);
      const behalf = { person: actors.ben.person, channel: 'paper' } as const;
      const idea = await proposed(olga, 'By letter', { behalf });
      await olga.submit(act.answer(idea, 'checked', 'Thank you.'));
      await commented(olga, idea, 'We are at it.');
      same((await standingOf(bench, 'olga')).points, 0, 'The points of the official');
      same((await standingOf(bench, 'ben')).points, 10, 'The points of who wrote the letter');
    },
  },
  {
    name: 'badge: being there earns once a meeting, and is entered by an official',
    needs: ['standing', 'meeting.attend'],
    async run(bench) {
      const { anna, olga } = people(bench);
      const { behalf: _behalf, ...own } = act.attend('walk/1', actors.anna.person);
      await refused(anna.submit(own), 'not-allowed', 'behalf');
      await refused(anna.submit(act.attend('walk/1', actors.anna.person)), 'not-allowed', 'behalf');
      for (const meeting of ['walk/1', 'walk/1', 'walk/2']) await olga.submit(act.attend(meeting, actors.anna.person));
      const { points, counts } = await standingOf(bench, 'anna');
      same([points, counts], [40, { 'meeting.attend': 2 }], 'The points, and the counts');
    },
  },
];

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BadgeRules, BadgeStanding, Standing } from '@civic-widgets/core';
import { isBlank } from './blank.ts';
import { earnedBadges, levelProgress, nextBadge, progressOf } from './progress.ts';

const rules: BadgeRules = {
  points: [
    { for: 'idea.propose', points: 10 },
    { for: 'idea.comment', points: 2 },
  ],
  levels: [
    { id: 'new', title: 'New', from: 0 },
    { id: 'active', title: 'Active', from: 10 },
    { id: 'pillar', title: 'Pillar', from: 40 },
  ],
  badges: [
    { id: 'propose', title: 'Propose', description: '', counts: { 'idea.propose': 1 } },
    { id: 'talk', title: 'Talk', description: '', counts: { 'idea.comment': 5 } },
    { id: 'round', title: 'Round', description: '', points: 20, counts: { 'idea.vote': 2 } },
  ],
  rewards: [],
};
const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ points: 0, counts: {}, rewards: [], history: [], earlier: 0 },
  badges: rules.badges.map(({ id, points, counts }): BadgeStanding => {
    return { badge: id, missing: { ...(points !== undefined && { points }), ...(counts && { counts }) } };
  }),
  ...more,
});

test('the next badge is the one that takes least, by the points of the city', () => {
  const badges: BadgeStanding[] = [
    { badge: 'propose', missing: { counts: { 'idea.propose': 1 } } },
    { badge: 'talk', missing: { counts: { 'idea.comment': 2 } } },
    { badge: 'round', missing: { points: 10, counts: { 'idea.vote': 1 } } },
  ];
  const all = progressOf(standing({ badges }), rules);
  assert.deepEqual(
    all.map(({ effort }) => effort),
    [10, 4, 10],
  );
  assert.equal(nextBadge(all)?.badge, 'talk');
});

test('of badges that are equally near the first counts', () => {
  const badges = rules.badges.map(({ id }): BadgeStanding => ({ badge: id, missing: { points: 7 } }));
  assert.equal(nextBadge(progressOf(standing({ badges }), rules))?.badge, 'propose');
});

test('once all are earned there is no next one, and the newest comes first', () => {
  const badges = ['2026-01-02', '2026-01-03', '2026-01-01'].map((day, i): BadgeStanding => {
    return { badge: rules.badges[i]?.id ?? '', earnedAt: `${day}T00:00:00.000Z`, by: 'idea.vote', missing: {} };
  });
  const all = progressOf(standing({ badges }), rules);
  assert.equal(nextBadge(all), undefined);
  assert.deepEqual(
    earnedBadges(all).map(({ badge }) => badge),
    ['talk', 'propose', 'round'],
  );
});

test('the way to the next level begins at this one', () => {
  const progress = levelProgress(standing({ points: 25, nextLevel: { level: 'pillar', missing: 15 } }), rules);
  assert.deepEqual(progress, { have: 25, all: 40, share: 0.5 });
  assert.equal(levelProgress(standing({ points: 99 }), rules), undefined);
});

test('a rule that the backend does not know of is still to be earned', () => {
  const all = progressOf(standing({ badges: [] }), rules);
  assert.deepEqual(all.map(({ missing }) => missing)[2], { points: 20, counts: { 'idea.vote': 2 } });
});

test('someone who did something without points is not blank', () => {
  assert.equal(isBlank(standing()), true);
  const credit = { for: 'idea.vote', subject: 'a', points: 0, at: '2026-01-01T00:00:00.000Z' } as const;
  assert.equal(isBlank(standing({ history: [credit] })), false);
});

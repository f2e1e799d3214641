import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BadgeRule } from '@civic-widgets/core';
import { drawBadges } from './drawing.ts';
import { motifs } from './motifs.ts';
import { plates } from './plates.ts';

const rule = (id: string, more: Partial<BadgeRule> = {}): BadgeRule => ({ id, title: id, description: id, ...more });
const twelve = Array.from({ length: 12 }, (_, i) => rule(`badge-${i}`, { points: i * 10 }));

test('no two of twelve badges are alike, though all are earned by points', () => {
  const plateNames = drawBadges(twelve).map(({ plate }) => plate);
  assert.equal(new Set(plateNames).size, 12);
});

test('a badge keeps its drawing when others are added after it', () => {
  const before = drawBadges(twelve.slice(0, 5));
  assert.deepEqual(drawBadges(twelve).slice(0, 5), before);
});

test('a badge shows what earns it', () => {
  const [propose, comment, several, points] = drawBadges([
    rule('a', { counts: { 'idea.propose': 1 } }),
    rule('b', { counts: { 'idea.comment': 3 } }),
    rule('c', { counts: { 'idea.vote': 5, 'poll.cast': 1 } }),
    rule('d', { points: 100 }),
  ]).map(({ motif }) => motif);
  assert.deepEqual([propose, comment, several, points], ['seedling', 'speech', 'compass', 'sun']);
});

test('a second badge for the same kind shows another motif', () => {
  const [first, second] = drawBadges([
    rule('a', { counts: { 'idea.comment': 1 } }),
    rule('b', { counts: { 'idea.comment': 10 } }),
  ]);
  assert.notEqual(first?.motif, second?.motif);
});

test('every plate and motif is a path of its own, with finite numbers only', () => {
  const paths = [
    ...Object.values(plates),
    ...Object.values(motifs).map(
      (motif) => `${'strokes' in motif ? motif.strokes : ''}${'shapes' in motif ? motif.shapes : ''}`,
    ),
  ];
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) assert.match(path, /^M[\d\s.,AaCHLMQVZ-]+$/);
});

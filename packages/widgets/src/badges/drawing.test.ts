import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BadgeRule } from '@civic-widgets/core';
import { drawBadges } from './drawing.ts';
import { kindCount, motifs } from './motifs.ts';
import { plate, plateCount } from './plates.ts';

const rule = (id: string, more: Partial<BadgeRule> = {}): BadgeRule => ({ id, title: id, description: id, ...more });
const thirty = Array.from({ length: 28 }, (_, i) => rule(`badge-${i}`, { points: i * 10 }));

test('no two of many badges are alike, though all are earned by points', () => {
  const looks = drawBadges(thirty).map(({ plate, motif }) => `${plate} ${motif}`);
  assert.equal(new Set(looks).size, thirty.length);
});

test('a badge keeps its drawing when others are added after it', () => {
  const before = drawBadges(thirty.slice(0, 5));
  assert.deepEqual(drawBadges(thirty).slice(0, 5), before);
});

test('a badge shows what earns it', () => {
  const shown = drawBadges([
    rule('a', { counts: { 'idea.propose': 1 } }),
    rule('b', { counts: { 'idea.comment': 3 } }),
    rule('c', { counts: { 'idea.vote': 5, 'poll.cast': 1 } }),
    rule('d', { points: 100 }),
  ]).map(({ motif }) => motif);
  assert.deepEqual(shown, [0, 2, 5, 6]);
});

test('a second badge for the same kind has another motif on another plate', () => {
  const [first, second] = drawBadges([
    rule('a', { counts: { 'idea.comment': 1 } }),
    rule('b', { counts: { 'idea.comment': 10 } }),
  ]);
  assert.notEqual(first?.motif, second?.motif);
  assert.notEqual(first?.plate, second?.plate);
});

test('every plate and motif is a path of its own, with finite numbers only', () => {
  assert.equal(motifs.length, 2 * kindCount);
  const plates = Array.from({ length: plateCount }, (_, i) => plate(i));
  const paths = [...plates, ...motifs.map(([strokes, shapes = '']) => strokes + shapes)];
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) assert.match(path, /^M[\d\s.,AaCHLMQVZq-]+$/);
});

test('every plate stays within its field, and leaves room for a motif', () => {
  for (let index = 0; index < plateCount; index += 1) {
    const radii = [...plate(index).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
      Math.hypot(Number(x), Number(y)),
    );
    assert.ok(Math.max(...radii) <= 25, `plate ${index} is too wide`);
    assert.ok(Math.min(...radii) >= 12.5, `plate ${index} is too narrow`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { panelsIn } from './sight.ts';
import { wrongIn } from './wrong.ts';

const right = { panels: '', range: '90d', from: '', to: '' };

test('panels come in the order in which they are written, each once', () => {
  assert.deepEqual(panelsIn(' topics,activity topics ').names, ['topics', 'activity']);
  assert.deepEqual(panelsIn('tips').names, ['tips']);
});

test('a page that names none that there is shows the usual ones', () => {
  const usual = ['activity', 'participants', 'topics', 'areas'];
  assert.deepEqual([panelsIn('').names, panelsIn('toString').names], [usual, usual]);
});

test('what an attribute names and is not there is told, with what there is', () => {
  assert.deepEqual(wrongIn(right), []);
  assert.deepEqual(wrongIn({ ...right, panels: 'topics people maps', range: '7d', from: '1.3.2026' }), [
    { attribute: 'panels', value: 'people maps', known: 'activity, participants, topics, areas, groups, tips' },
    { attribute: 'range', value: '7d', known: '30d, 90d, 365d, all' },
    { attribute: 'from', value: '1.3.2026', known: 'YYYY-MM-DD' },
  ]);
});

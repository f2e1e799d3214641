import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { replay, State, type Entry } from '@civic-widgets/core';
import { importPolis } from '@civic-widgets/importers';
import { polisComments, polisSize, polisSummary, polisVotes } from './polis-export.ts';

const size = { votes: 2_500, statements: 40, people: 90 };

test('the same export comes out on every machine', () => {
  const text = [polisSummary(), ...polisComments(size), ...polisVotes(size)].join('');
  const digest = createHash('sha256').update(text).digest('hex');
  assert.equal(digest, '760b9930ca7c627b5ab261cee0703b09fde76c5f9a12a769fd1a8d0cfba9a363');
});

test('an importer takes every row of it, and some minds are changed', async () => {
  const { items, rows, space } = await importPolis({
    'summary.csv': [polisSummary()],
    'comments.csv': polisComments(size),
    'votes.csv': polisVotes(size),
  });
  const entries: Entry[] = [];
  for await (const item of items) {
    assert.ok('entry' in item, JSON.stringify(item));
    entries.push(item.entry);
  }
  assert.deepEqual(rows, { 'comments.csv': 40, 'votes.csv': 2_500 });
  const state = replay(entries, [{ from: 0, file: space }], new State());
  assert.equal(state.size('idea'), 40);
  assert.ok(state.size('vote') > 1_000 && state.size('vote') < 2_500);
});

test('votes come newest first, however many there are', () => {
  const times = [...polisVotes({ ...size, votes: 1_001 })]
    .join('')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => Number(row.split(',')[0]));
  assert.equal(times.length, 1_001);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => b - a),
  );
});

test('a size has as many votes as asked for', () => {
  assert.deepEqual(polisSize(62_000), { votes: 62_000, statements: 1_000, people: 1_240 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, accept, checkSpace, State, checkEntry } from '@civic-widgets/core';
import { seed } from './seed.ts';
import { lindenau } from './space.ts';

const now = Date.parse('2026-11-24T09:00:00.000Z');
const space = lindenau('http://localhost:8081', now);

test('Lindenau is a good configuration', () => {
  assert.deepEqual(checkSpace(space), space);
});

test('its 60 ideas, 300 people and 5,000 entries all make sense, and are the same every time', () => {
  const { entries, people } = seed(space, now);
  assert.equal(entries.length, 5_000);
  assert.equal(people.length, 300);
  const state = new State();
  const outcomes = accept(
    entries.map((entry) => ({ entry })),
    { space, state, known: () => undefined, position: 0, now },
  );
  assert.deepEqual(outcomes.filter(isRefusal), []);
  assert.deepEqual(
    entries.filter((entry) => isRefusal(checkEntry({ ...entry, position: 1 }))),
    [],
  );
  assert.equal(state.size('idea'), 60);
  assert.equal(state.size('person'), 300);
  assert.ok(entries.every(({ acceptedAt }) => Date.parse(acceptedAt) <= now));
  assert.deepEqual(seed(space, now).entries, entries);
});

test('a demo that is opened years later is still open', () => {
  const later = Date.parse('2029-06-01T00:00:00.000Z');
  const file = lindenau('http://localhost:8081', later);
  assert.ok(file.polls.every(({ closes }) => closes !== undefined && Date.parse(closes) > later));
});

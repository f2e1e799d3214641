import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAction, checkSpace, isRefusal, type Action } from '@civic-widgets/core';
import { act } from './act.ts';
import { town } from './town.ts';

test('the town is a space that core takes', () => {
  assert.deepEqual(checkSpace(town()), town());
});

test('each town is a copy of its own', () => {
  const one = town();
  (one as { version: number }).version = 99;
  assert.notEqual(town().version, 99);
});

test('the builders make actions that core takes', () => {
  const behalf = { person: 'p', channel: 'paper' } as const;
  const made: readonly Action[] = [
    act.propose('square', 'Title', { topic: 'green', area: 'north', text: 'Text', lang: 'de', name: 'A', behalf }),
    act.vote('idea', 'withdrawn'),
    act.comment('idea', 'Text', { replyTo: 'comment', organisation: 'Club' }),
    act.answer('idea', 'planned', 'Text', { office: 'Parks' }),
    act.hide('idea', 'Reason'),
    act.restore('idea'),
    act.hideComment('comment', 'idea', 'Reason'),
    act.restoreComment('comment', 'idea'),
    act.tally('idea', 3, 2, 1),
    act.cast('poll', { a: 1 }),
    act.attend('meeting', 'person'),
    act.erase('person'),
  ];
  for (const action of made) assert.ok(!isRefusal(checkAction(action)), action.kind);
  assert.equal(new Set(made.map(({ id }) => id)).size, made.length);
});

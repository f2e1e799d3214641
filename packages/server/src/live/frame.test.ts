import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '@civic-widgets/core';
import { coalesce, Frame } from './frame.ts';

const idea = (position: number, id: string, project = 'square'): Change => ({
  kind: 'idea',
  position,
  idea: id,
  project,
  status: 'received',
  votes: { up: position, down: 0, pass: 0 },
  comments: 0,
});
const ids = (text: string): string[] => [...text.matchAll(/^id: (.*)$/gm)].map(([, id = '']) => id);
const data = (text: string): Change[] =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as Change);

test('only the last of the changes that belong together names their position', () => {
  const changes = [idea(7, 'a'), idea(7, 'b'), idea(5, 'c')];
  const text = new Frame(changes).text(undefined);
  assert.deepEqual(data(text), changes);
  assert.deepEqual(ids(text), ['7']);
  assert.ok(text.endsWith(`id: 7\ndata: ${JSON.stringify(changes[2])}\n\n`), text);
});

test('for a project only its own are told, with the same position, and nothing where there are none', () => {
  const frame = new Frame([idea(6, 'a'), idea(7, 'b', 'debate')]);
  assert.deepEqual(data(frame.text('square')), [idea(6, 'a')]);
  assert.deepEqual(ids(frame.text('square')), ['7']);
  assert.equal(frame.text('budget'), '');
});

test('of each subject the newest is told, in the order of the last changes', () => {
  const poll: Change = { kind: 'poll', position: 3, poll: 'a', project: 'square', ballotCount: 1 };
  assert.deepEqual(coalesce([idea(1, 'a'), idea(2, 'b'), poll, idea(4, 'a')]), [idea(2, 'b'), poll, idea(4, 'a')]);
});

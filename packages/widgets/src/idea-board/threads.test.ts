import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '@civic-widgets/core';
import { threadsOf } from './threads.ts';

const comment = (id: string, replyTo?: string): Comment => ({
  id,
  idea: 'idea',
  ...(replyTo !== undefined && { replyTo }),
  text: id,
  createdAt: '2026-05-11T10:00:00.000Z',
  author: { mine: false, official: false },
  channel: 'online',
  erased: false,
  can: {},
});

const shape = (...comments: Comment[]): Record<string, string[]> =>
  Object.fromEntries(threadsOf(comments).map(({ top, replies }) => [top.id, replies.map(({ id }) => id)]));

test('replies of any depth stand under what began the thread, in the order in which they were written', () => {
  const all = [comment('a'), comment('b'), comment('c', 'a'), comment('d', 'b'), comment('e', 'c'), comment('f', 'a')];
  assert.deepEqual(shape(...all), { a: ['c', 'e', 'f'], b: ['d'] });
});

test('a reply to what is not there, hidden or not yet read, stands for itself and takes its own replies', () => {
  assert.deepEqual(shape(comment('a'), comment('b', 'gone'), comment('c', 'b')), { a: [], b: ['c'] });
});

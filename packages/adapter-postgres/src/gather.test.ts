import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { gathered } from './gather.ts';

/** Reads that end when they are told to. */
function reads() {
  const open: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      open.push({ answer: resolve, fail: reject });
    });
  return { open, read };
}

test('who asks at once shares a read, and who asks meanwhile shares the next, which begins after they asked', async () => {
  const { open, read } = reads();
  const ask = gathered(read);
  const first = [ask(), ask()];
  await setImmediate();
  await setImmediate();
  assert.equal(open.length, 1);

  const second = [ask(), ask()];
  await setImmediate();
  assert.equal(open.length, 1, 'only one is under way');
  open[0]?.answer('before');
  assert.deepEqual(await Promise.all(first), ['before', 'before']);
  await setImmediate();
  await setImmediate();
  assert.equal(open.length, 2);
  open[1]?.answer('after');
  assert.deepEqual(await Promise.all(second), ['after', 'after']);
});

test('a read that fails fails those who share it, and nobody else', async () => {
  const { open, read } = reads();
  const ask = gathered(read);
  const lost = assert.rejects(ask(), /gone/);
  await setImmediate();
  await setImmediate();
  const next = ask();
  open[0]?.fail(new Error('gone'));
  await lost;
  await setImmediate();
  await setImmediate();
  open[1]?.answer('there');
  assert.equal(await next, 'there');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom } from 'nanostores';
import { whileHeard } from './while-heard.ts';

test('begins with the first who listens or reads, and ends a moment after the last has gone', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const store = atom(0);
  const log: string[] = [];
  whileHeard(store, () => {
    // What begins may look at the store itself.
    log.push(`begins at ${store.get()}`);
    return () => void log.push('ends');
  });
  const heard: number[] = [];
  const leave = [store.listen((now) => heard.push(now)), store.listen(() => undefined)];
  store.set(1);
  assert.deepEqual([log, heard], [['begins at 0'], [1]]);

  leave[0]?.();
  t.mock.timers.tick(2_000);
  assert.deepEqual(log, ['begins at 0']);
  leave[1]?.();
  const again = store.listen(() => undefined);
  t.mock.timers.tick(2_000);
  assert.deepEqual(log, ['begins at 0']);
  again();
  t.mock.timers.tick(2_000);
  assert.deepEqual(log, ['begins at 0', 'ends']);

  assert.equal(store.get(), 1);
  t.mock.timers.tick(2_000);
  assert.deepEqual(log, ['begins at 0', 'ends', 'begins at 1', 'ends']);
});

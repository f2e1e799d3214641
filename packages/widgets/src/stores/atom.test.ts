import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom, computed } from './atom.ts';

test('listeners hear every change, and nothing where nothing changed', () => {
  const store = atom(1);
  const heard: number[] = [];
  const end = store.listen(() => heard.push(store.get()));
  store.set(2);
  store.set(2);
  store.set(3);
  end();
  store.set(4);
  assert.deepEqual(heard, [2, 3]);
});

test('one that listens twice is told twice, and ends each by itself', () => {
  const store = atom(0);
  let told = 0;
  const listener = (): void => void (told += 1);
  const ends = [store.listen(listener), store.listen(listener)];
  store.set(1);
  ends[0]?.();
  ends[0]?.();
  store.set(2);
  assert.equal(told, 3);
});

test('one that ends another while both are being told keeps it from being told', () => {
  const store = atom(0);
  let told = false;
  store.listen(() => end());
  const end = store.listen(() => (told = true));
  store.set(1);
  assert.equal(told, false);
});

test('what keeps a value fresh begins with the first listener, and ends a while after the last', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const log: string[] = [];
  const store = atom(0, () => (log.push('on'), () => log.push('off')));
  store.get();
  assert.deepEqual(log, []);
  const first = store.listen(() => {});
  const second = store.listen(() => {});
  first();
  second();
  const third = store.listen(() => {});
  t.mock.timers.tick(1_000);
  assert.deepEqual(log, ['on'], 'who comes back in time starts nothing anew');
  third();
  third();
  t.mock.timers.tick(1_000);
  assert.deepEqual(log, ['on', 'off']);
  store.listen(() => {});
  assert.deepEqual(log, ['on', 'off', 'on']);
});

test('a computed value follows both, and is the same until one changes', () => {
  const [a, b] = [atom(1), atom(10)];
  const sum = computed(a, b, (a, b) => ({ sum: a + b }));
  let told = 0;
  const end = sum.listen(() => (told += 1));
  const before = sum.get();
  assert.equal(before, sum.get());
  a.set(2);
  b.set(20);
  assert.deepEqual(sum.get(), { sum: 22 });
  end();
  a.set(3);
  assert.equal(told, 2);
  assert.deepEqual(sum.get(), { sum: 23 });
});

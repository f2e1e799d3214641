import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Moved } from './moved.ts';

test('the first figures are no news, and new ones are said once, then not for a while, then the newest', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const said: number[] = [];
  const moved = new Moved((total) => said.push(total));
  for (const total of [10, 10, 11, 12, 13]) moved.show(total);
  assert.deepEqual(said, [11]);
  mock.timers.tick(14_999);
  assert.deepEqual(said, [11]);
  mock.timers.tick(1);
  assert.deepEqual(said, [11, 13]);
  mock.timers.reset();
});

test('figures of another range are no news', () => {
  const said: number[] = [];
  const moved = new Moved((total) => said.push(total));
  moved.show(10);
  moved.forget();
  moved.show(500);
  moved.stop();
  assert.deepEqual(said, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paced } from './follow.ts';

test('many acts of others lead to one reading at a time, never closer than the gap', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const at: number[] = [];
  const ask = paced(15_000, () => at.push(Date.now()));
  for (let second = 0; second < 120; second++) {
    ask();
    t.mock.timers.tick(1_000);
  }
  assert.ok(at.length >= 5 && at.length <= 8, `${at.length} readings in two minutes of an act a second`);
  const gaps = at.slice(1).map((moment, i) => moment - (at[i] ?? 0));
  assert.ok(
    gaps.every((gap) => gap >= 15_000 && gap <= 23_500),
    gaps.join(', '),
  );
});

test('the last of several acts is never missed, and quiet leads to no reading', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const pass = (seconds: number): void => {
    for (let tenth = 0; tenth < seconds * 10; tenth++) t.mock.timers.tick(100);
  };
  let readings = 0;
  const ask = paced(3_000, () => (readings += 1));
  ask();
  pass(1.6);
  assert.equal(readings, 1);
  ask();
  ask();
  pass(4.8);
  assert.equal(readings, 2);
  pass(60);
  assert.equal(readings, 2);
});

test('a thousand pages that hear of an act at the same moment do not read at the same moment', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const perSecond = new Map<number, number>();
  for (let page = 0; page < 1_000; page++)
    paced(15_000, () => {
      const second = Math.floor(Date.now() / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    })();
  for (let tick = 0; tick < 80; tick++) t.mock.timers.tick(100);
  assert.equal(
    [...perSecond.values()].reduce((sum, count) => sum + count, 0),
    1_000,
  );
  assert.ok(Math.max(...perSecond.values()) < 250, JSON.stringify([...perSecond]));
});

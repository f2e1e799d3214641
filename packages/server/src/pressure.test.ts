import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pressure } from './pressure.ts';

/** A database that does so many things a second and is sent more: each waits for all before it. */
function overloaded({ perSecond, offered, seconds }: Record<'perSecond' | 'offered' | 'seconds', number>) {
  let now = 0;
  const pressure = new Pressure({ now: () => now });
  const waiting: { readonly since: number; readonly leave: () => void }[] = [];
  const waited: number[] = [];
  let refused = 0;
  for (let step = 0; step < seconds * 100; step++) {
    now = step * 10;
    for (let i = 0; i < offered / 100; i++) {
      if (pressure.full) refused += 1;
      else waiting.push({ since: now, leave: pressure.enter() });
    }
    for (const { since, leave } of waiting.splice(0, perSecond / 100)) {
      leave();
      waited.push(now - since);
    }
  }
  return { refused, waited, bound: pressure.bound };
}

test('at ten times what can be done, what is taken is done soon, all the same as much as can be done', () => {
  for (const perSecond of [100, 300, 1_000, 5_000]) {
    const { waited, refused } = overloaded({ perSecond, offered: perSecond * 10, seconds: 60 });
    const settled = waited.slice(-perSecond * 10).sort((a, b) => a - b);
    assert.ok(
      (settled[Math.floor(settled.length * 0.95)] ?? Infinity) <= 1_200,
      `${perSecond}: ${settled.at(-1) ?? ''}`,
    );
    assert.ok(waited.length >= perSecond * 59, 'nothing is idle meanwhile');
    assert.ok(refused > perSecond * 8 * 60);
  }
});

test('nobody is refused while there is room', () => {
  assert.equal(overloaded({ perSecond: 1_000, offered: 900, seconds: 20 }).refused, 0);
});

test('the bound comes back once answers are quick again, and never falls below what is always taken', () => {
  let now = 0;
  const pressure = new Pressure({ most: 100, least: 10, now: () => now });
  const round = (ms: number) => {
    const leave = Array.from({ length: pressure.bound }, () => pressure.enter());
    assert.ok(pressure.full);
    now += ms;
    leave.forEach((one) => one());
  };
  for (let i = 0; i < 100; i++) round(2_000);
  assert.equal(pressure.bound, 10);
  for (let i = 0; i < 100; i++) round(20);
  assert.equal(pressure.bound, 100);
});

test('leaving twice is leaving once', () => {
  const pressure = new Pressure({ most: 2 });
  const leave = pressure.enter();
  pressure.enter();
  leave();
  leave();
  pressure.enter();
  assert.ok(pressure.full);
});

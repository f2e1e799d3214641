import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { floor, publishGroups } from './groups.ts';
import { smallestGroup } from './insight.ts';

const whole = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
/** All that anyone is told: the whole, and the groups. */
const publication = (counts: readonly number[]): string =>
  JSON.stringify([floor(whole(counts)), publishGroups(counts)]);

test('groups are told in steps of five, and one of fewer than five is not', () => {
  assert.deepEqual(publishGroups([43, 4, 0, 18]), [40, null, null, 15]);
  assert.deepEqual(publishGroups([43, 18]), [40, 15]);
});

test('a group that would stand alone takes the smallest other with it', () => {
  assert.deepEqual(publishGroups([43, 4, 60, 18]), [40, null, 60, null]);
});

test('where fewer than two groups are left, none is told', () => {
  assert.deepEqual(publishGroups([300, 0, 0]), []);
  assert.deepEqual(publishGroups([4, 4, 4, 4]), []);
  assert.deepEqual(publishGroups([9, 3]), []);
  assert.deepEqual(publishGroups([]), []);
});

test('nobody can be known to be in a group that is too small, by whoever knows the rule and tries all there could be', () => {
  for (const [groups, most] of [
    [2, 24],
    [3, 18],
    [4, 13],
  ] as const) {
    const truths = new Map<string, (readonly number[])[]>();
    for (const counts of all(groups, most)) {
      const told = publication(counts);
      const alike = truths.get(told);
      if (alike) alike.push(counts);
      else truths.set(told, [counts]);
    }
    for (const [told, alike] of truths) {
      // Near the edge of what was tried there could be more.
      if (alike.some((counts) => counts.some((count) => count > most - 2))) continue;
      for (let group = 0; group < groups; group++) {
        const possible = [...new Set(alike.map((counts) => counts[group] ?? 0))];
        assert.ok(possible.length > 1, `${told}: group ${group} is ${possible.join()}`);
        const isFew = possible.every((count) => count > 0 && count < smallestGroup);
        assert.ok(!isFew, `${told}: group ${group} has a few, namely one of ${possible.join()}`);
      }
    }
  }
});

test('of many groups only those are told that have five or more, never one alone is not, and never too much', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (counts) => {
      const told = publishGroups(counts);
      if (told.length === 0) return;
      assert.equal(told.length, counts.length);
      assert.notEqual(told.filter((people) => people === null).length, 1);
      told.forEach((people, i) => {
        if (people !== null) assert.equal(people, floor(counts[i] ?? 0));
        if ((counts[i] ?? 0) < smallestGroup) assert.equal(people, null);
      });
    }),
  );
});

function* all(groups: number, most: number): Generator<readonly number[]> {
  const counts = Array<number>(groups).fill(0);
  for (let at = 0; at < groups;) {
    yield [...counts];
    for (at = 0; at < groups && counts[at] === most; at++) counts[at] = 0;
    if (at < groups) counts[at] = (counts[at] ?? 0) + 1;
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Idea } from '@civic-widgets/core';
import { mergedSupport } from './merge-count.ts';

/** As much of an idea as is counted. */
function idea(people: number, imported: number): Idea {
  return { votes: { up: people + imported, down: 0, pass: 0 }, imported } as Idea;
}

const people = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });

test('whoever supported what, the support afterwards lies between the bounds, which some people reach', () => {
  fc.assert(
    fc.property(people, people, fc.nat(9), fc.nat(9), (from, into, importedFrom, importedInto) => {
      const bounds = mergedSupport(idea(from.length, importedFrom), idea(into.length, importedInto));
      assert.ok(bounds);
      const after = new Set([...from, ...into]).size + importedInto;
      assert.equal(bounds.now, into.length + importedInto);
      assert.ok(bounds.least <= after && after <= bounds.most, JSON.stringify([bounds, after]));
      const [fewer, more] = [from, into].sort((a, b) => a.length - b.length);
      if (fewer?.every((person) => more?.includes(person))) assert.equal(after, bounds.least);
      if (!from.some((person) => into.includes(person))) assert.equal(after, bounds.most);
    }),
  );
});

test('what may not be seen is not told', () => {
  const secret = { ...idea(3, 0), votes: { up: null, down: null, pass: null } };
  assert.equal(mergedSupport(secret, idea(1, 0)), undefined);
  assert.equal(mergedSupport(idea(1, 0), secret), undefined);
});

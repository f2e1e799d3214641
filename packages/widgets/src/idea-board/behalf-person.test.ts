import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId } from '@civic-widgets/core';
import { pseudonym } from './behalf-person.ts';

test('the same reference is the same person, however it is spaced or capitalised', async () => {
  const person = await pseudonym('lindenau', 'AZ 2026/17');
  assert.ok(isId(person));
  assert.match(person, /^behalf-[\da-f]{32}$/);
  for (const reference of ['az 2026/17', ' AZ  2026 / 17 ', 'ＡＺ２０２６/17'])
    assert.equal(await pseudonym('lindenau', reference), person, reference);
});

test('another reference, and another city, is another person; the reference cannot be read from it', async () => {
  const person = await pseudonym('lindenau', 'AZ 2026/17');
  assert.notEqual(await pseudonym('lindenau', 'AZ 2026/18'), person);
  assert.notEqual(await pseudonym('aubach', 'AZ 2026/17'), person);
  assert.ok(!person.includes('2026'));
});

test('without a reference everybody is a person of their own', async () => {
  const people = await Promise.all(['', '  ', ''].map((reference) => pseudonym('lindenau', reference)));
  assert.equal(new Set(people).size, 3);
});

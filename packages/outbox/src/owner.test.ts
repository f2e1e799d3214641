import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import type { Item, Owner } from './item.ts';
import { isSeenBy, isStranded, recognise } from './owner.ts';

const guest: Owner = { mark: 'g', person: 'p', guest: true };
const anna: Owner = { mark: 'a', person: 'p' };
const ben: Owner = { mark: 'b', person: 'ben' };
const nobody: Owner = {};
const unknown: Owner = { mark: 'u' };

const item = (by: Owner): Item => ({ action: act.vote('bench'), order: 1, by, attempts: 0 });
const known = (by: Owner, me: Owner): Owner | undefined => recognise([item(by)], me, () => undefined)[0]?.by;

test('a guest’s acts become the account’s that is the same person, and never the other way round', () => {
  assert.equal(known(guest, anna), anna);
  assert.equal(known(anna, guest), anna);
});

test('what nobody in particular did becomes the guest’s who is made for it, and no account’s', () => {
  assert.equal(known(nobody, guest), guest);
  assert.equal(known(nobody, ben), nobody);
});

test('it is shown to its own, to guests what other guests left, and to whoever was made for it', () => {
  const seen = (by: Owner): readonly boolean[] => [guest, ben, nobody, unknown].map((me) => isSeenBy(by, me));
  assert.deepEqual(seen(ben), [false, true, false, false]);
  assert.deepEqual(seen({ mark: 'g2', person: 'q', guest: true }), [true, false, true, false]);
  assert.deepEqual(seen({ mark: 'u2' }), [true, false, true, false]);
  assert.deepEqual(seen(nobody), [true, false, true, true]);
});

test('what a guest left can be sent by nobody else; what an account’s holder left waits for them', () => {
  const lost = (by: Owner): readonly boolean[] => [guest, ben, nobody, unknown].map((me) => isStranded(by, me));
  assert.deepEqual(lost({ mark: 'g2', person: 'q', guest: true }), [true, true, true, false]);
  assert.deepEqual(lost({ mark: 'u2' }), [true, false, true, false]);
  assert.deepEqual(lost(anna), [false, false, false, false]);
  assert.deepEqual(lost(ben), [false, false, false, false]);
});

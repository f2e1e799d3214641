import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import type { ErrorCode } from '@civic-widgets/core';
import type { Kept } from './item.ts';
import { begin, conclude, end, mayHaveArrived, put, replace } from './queue.ts';
import { nothingKept } from './storage.ts';

const bench = act.propose('square', 'A bench');
const roof = act.propose('square', 'A roof');
const me = { mark: 'me' };

/** The bench, tried once, and given back with this code. */
function givenBack(code: ErrorCode): Kept {
  const tried = begin(put(nothingKept('epoch'), bench, me, 0), bench.id);
  return conclude(tried, bench.id, { then: 'give-back', trouble: { code } }, 0, 1);
}

test('what was refused for what it is can be replaced; what may have arrived cannot', () => {
  const ids = (kept: Kept): readonly string[] => kept.items.map(({ action }) => action.id);
  assert.deepEqual(ids(replace(givenBack('text-too-long'), bench.id, roof, me, 0)), [roof.id]);
  assert.deepEqual(ids(replace(givenBack('id-conflict'), bench.id, roof, me, 0)), [bench.id]);
});

test('what may have arrived stays so when it is sent once more', () => {
  assert.deepEqual(put(givenBack('id-conflict'), bench, me, 0).items.map(mayHaveArrived), [true]);
  assert.deepEqual(put(givenBack('text-too-long'), bench, me, 0).items.map(mayHaveArrived), [false]);
});

test('what has arrived, or may have, cannot be replaced when a page that did not hear of it sends it once more', () => {
  const kept = put(nothingKept('epoch'), bench, me, 0);
  const receipt = { action: bench.id, position: 1, acceptedAt: '', subject: bench.id };
  const again = (how: Parameters<typeof end>[3]): readonly boolean[] =>
    put(end(kept, bench.id, 0, how), bench, me, 0).items.map(mayHaveArrived);
  assert.deepEqual(again({ receipt }), [true]);
  assert.deepEqual(again({ told: { code: 'unauthenticated' } }), [true]);
  assert.deepEqual(again({ told: { code: 'closed' } }), [false]);
});

test('an answer that is told late says nothing of a later attempt, except that it arrived', () => {
  const again = begin(begin(put(nothingKept('epoch'), bench, me, 0), bench.id), bench.id);
  const refused = conclude(again, bench.id, { then: 'give-back', trouble: { code: 'closed' } }, 0, 1);
  assert.equal(refused, again);
  const receipt = { action: bench.id, position: 1, acceptedAt: '', subject: bench.id };
  assert.deepEqual(conclude(again, bench.id, { then: 'received', receipt }, 0, 1).items, []);
});

test('that it is over is remembered for a day, also where the clock is set back', () => {
  const both = put(put(nothingKept('epoch'), bench, me, 1_000), roof, me, 1_000);
  const over = (now: number): readonly string[] =>
    end(end(both, bench.id, 1_000), roof.id, now).ended.map(({ id }) => id);
  assert.deepEqual(over(500), [bench.id, roof.id]);
  assert.deepEqual(over(90_000_000), [roof.id]);
});

test('what was taken back, here or in another tab, is not sent once more; what was refused may be', () => {
  const kept = put(nothingKept('epoch'), bench, me, 0);
  assert.throws(() => put(end(kept, bench.id, 0), bench, me, 0), { code: 'taken-back' });
  const told = end(kept, bench.id, 0, { told: { code: 'closed' } });
  assert.deepEqual(
    put(told, bench, me, 0).items.map(({ action }) => action.id),
    [bench.id],
  );
});

test('what took the place of another ends that, too, where a wiping brought it back', () => {
  const kept = replace(put(nothingKept('epoch'), bench, me, 0), bench.id, roof, me, 0);
  const back = { ...kept, items: [...kept.items, { action: bench, order: 1, by: me, attempts: 1 }], ended: [] };
  const receipt = { action: roof.id, position: 1, acceptedAt: '', subject: roof.id };
  assert.deepEqual(conclude(back, roof.id, { then: 'received', receipt }, 0, 0).items, []);
});

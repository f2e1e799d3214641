import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import type { ErrorCode } from '@civic-widgets/core';
import type { Kept } from './item.ts';
import { begin, conclude, mayHaveArrived, put, replace } from './queue.ts';
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

test('an answer that is told late says nothing of a later attempt, except that it arrived', () => {
  const again = begin(begin(put(nothingKept('epoch'), bench, me, 0), bench.id), bench.id);
  const refused = conclude(again, bench.id, { then: 'give-back', trouble: { code: 'closed' } }, 0, 1);
  assert.equal(refused, again);
  const receipt = { action: bench.id, position: 1, acceptedAt: '', subject: bench.id };
  assert.deepEqual(conclude(again, bench.id, { then: 'received', receipt }, 0, 1).items, []);
});

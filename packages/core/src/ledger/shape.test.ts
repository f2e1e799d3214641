import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { act } from '@civic-widgets/conformance';
import { isRefusal } from '../errors.ts';
import { checkAction, checkEntry } from './shape.ts';

const good = [
  act.propose('square', 'A bench', { topic: 'green', text: 'By the well', point: { latitude: 51, longitude: 12 } }),
  act.vote('an idea', 'withdrawn'),
  act.comment('an idea', 'Yes', { replyTo: 'another' }),
  act.answer('an idea', 'planned', 'In spring', { office: 'Parks' }),
  act.hide('an idea', 'Off topic'),
];

test('what the builders make is an action', () => {
  for (const action of good) assert.deepEqual(checkAction(structuredClone(action)), action);
});

test('an action with any field taken away, made nonsense of or added is malformed, and the field is named', () => {
  for (const action of good) {
    for (const field of Object.keys(action).filter((name) => !['topic', 'replyTo', 'office'].includes(name))) {
      const { [field as keyof typeof action]: _, ...less } = action;
      assert.deepEqual(checkAction(less), { ...checkAction(less), refused: 'malformed', field });
      assert.ok(isRefusal(checkAction({ ...action, [field]: { nonsense: true } })), field);
    }
    assert.deepEqual(checkAction({ ...action, surplus: 1 }), { refused: 'malformed', field: 'surplus' });
  }
});

test('nothing from outside makes the checks throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.ok(isRefusal(checkAction(value)));
      assert.ok(isRefusal(checkEntry(value)));
    }),
  );
});

test('an id is well-formed text without control characters', () => {
  for (const id of ['', ' ', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(201), '.', '..', 7, null]) {
    assert.ok(isRefusal(checkAction({ ...act.vote('an idea'), idea: id })), JSON.stringify(id));
  }
  for (const id of ['BO.OM.97/24', 'а/б:#%', '日本', 'a b']) {
    assert.ok(!isRefusal(checkAction({ ...act.vote('an idea'), idea: id })), id);
  }
});

test('a text that no backend could keep is malformed where nobody types it', () => {
  for (const lang of ['a\u0000b', '\ud800']) {
    assert.deepEqual(checkAction(act.comment('an idea', 'Yes', { lang })), { refused: 'malformed', field: 'payload' });
  }
});

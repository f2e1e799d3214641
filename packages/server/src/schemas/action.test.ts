import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import { actionKinds, checkAction, isRefusal } from '@civic-widgets/core';
import { fullAction } from '../../testing/full-examples.ts';
import { actionSchema } from './action.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Each field, at every depth, replaced by something else, left out, and with a stranger beside it. */
function* spoilt(value: unknown): Generator {
  for (const other of [null, 7, -1, 0.5, 'x', '', true, [], {}, 'a\u0000b', 'x'.repeat(201)]) yield other;
  if (Array.isArray(value)) for (const inner of spoilt(value[0])) yield [inner];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  yield { ...value, stranger: 1 };
  for (const [key, inner] of Object.entries(value as Loose)) {
    yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const other of spoilt(inner)) yield { ...value, [key]: other };
  }
}

test('the door lets through what core takes for an action, and nothing else', () => {
  let refused = 0;
  for (const kind of actionKinds) {
    const good = fullAction(kind);
    assert.deepEqual(actionSchema.parse(good), good);
    for (const value of spoilt(good)) {
      const taken = !isRefusal(checkAction(value));
      assert.equal(actionSchema.safeParse(value).success, taken, `${kind}: ${JSON.stringify(value)}`);
      if (!taken) refused += 1;
    }
  }
  assert.ok(refused > 1_000, String(refused));
});

test('nothing is converted on the way', () => {
  const action = act.propose('square', '  blanks stay  ', { text: 'Cafe\u0301' });
  assert.deepEqual(actionSchema.parse(action), action);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idempotent } from './adapter.ts';
import type { Action } from './ledger/action.ts';
import type { Receipt } from './ledger/entry.ts';
import { instant } from './ledger/instant.ts';

const vote: Action = { id: 'a', kind: 'idea.vote', at: instant(0), idea: 'idea', vote: 'for' };

function counting() {
  const sent: Action[] = [];
  const submit = (action: Action): Promise<Receipt> => {
    sent.push(action);
    return Promise.resolve({ action: action.id, position: sent.length, acceptedAt: instant(0), subject: 'idea' });
  };
  return { sent, submit: idempotent(submit) };
}

test('idempotent: the same action is sent once, in parallel and later, with the same receipt', async () => {
  const { sent, submit } = counting();
  const [first, second] = await Promise.all([submit(vote), submit({ ...vote })]);
  assert.deepEqual(second, first);
  assert.deepEqual(await submit({ ...vote }), first);
  assert.equal(sent.length, 1);
});

test('idempotent: another action under a known id is an id-conflict and is not sent', async () => {
  const { sent, submit } = counting();
  await submit(vote);
  await assert.rejects(submit({ ...vote, vote: 'withdrawn' }), { code: 'id-conflict' });
  assert.equal(sent.length, 1);
});

test('idempotent: spoiling the action or the receipt spoils nothing', async () => {
  const { submit } = counting();
  const action = structuredClone(vote);
  const submitted = submit(action);
  (action as { at: string }).at = instant(1);
  const receipt = await submitted;
  const kept = { ...receipt };
  (receipt as { position: number }).position = 99;
  assert.deepEqual(await submit(vote), kept);
});

test('idempotent: what failed may be tried again', async () => {
  let down = true;
  const submit = idempotent((action) =>
    down
      ? Promise.reject(new Error('down'))
      : Promise.resolve({ action: action.id, position: 1, acceptedAt: instant(0), subject: 'idea' }),
  );
  await assert.rejects(submit(vote), /down/);
  down = false;
  assert.equal((await submit(vote)).action, 'a');
});

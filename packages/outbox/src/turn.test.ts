import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import { CivicError, type Action, type CivicAdapter } from '@civic-widgets/core';
import { outbox } from './outbox.ts';
import { memoryStorage } from './storage.ts';
import type { Surroundings } from './surroundings.ts';
import { pauseAfter, turnOf } from './turn.ts';
import type { Item } from './item.ts';

interface Clock {
  now: number;
  readonly world: Surroundings;
  /** Goes to the next timer, once everything else has come to rest. */
  next(): Promise<void>;
  /** The page is seen again. */
  awake(): Promise<void>;
}

function clock(): Clock {
  let due: { at: number; run: () => void } | undefined;
  let wake: () => void = () => undefined;
  const rest = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const told: Clock = {
    now: 1_000_000,
    async next() {
      await rest();
      const timer = due;
      due = undefined;
      assert.ok(timer, 'nothing is waited for');
      told.now = Math.max(told.now, timer.at);
      timer.run();
      await rest();
    },
    async awake() {
      wake();
      await rest();
    },
    world: {
      now: () => told.now,
      random: () => 1,
      after(milliseconds, run) {
        const timer = { at: told.now + milliseconds, run };
        due = timer;
        return () => void (due = due === timer ? undefined : due);
      },
      lead(start) {
        start();
        return () => undefined;
      },
      tell: () => undefined,
      hear(_changed, awake) {
        wake = awake;
        return () => undefined;
      },
    },
  };
  return told;
}

/** Notes when something is sent, and answers with this. */
function answering(error: CivicError, sent: () => void): CivicAdapter {
  return {
    who: () => Promise.resolve('me'),
    viewer: () => Promise.resolve({ role: 'participant', person: 'me', can: {} }),
    submit() {
      sent();
      return Promise.reject(error);
    },
  } as Partial<CivicAdapter> as CivicAdapter;
}

test('pauses double from a second to five minutes, and spread over their later half', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 60, 5_000].map((failures) => pauseAfter(failures, 1) / 1_000);
  assert.deepEqual(seconds, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  assert.equal(pauseAfter(3, 0), 2_000);
});

test('what does not get through is tried after a second, then ever more seldom, up to every five minutes', async () => {
  const time = clock();
  const at: number[] = [];
  const box = outbox(
    answering(new CivicError('unavailable'), () => at.push(time.now)),
    memoryStorage(),
    time,
  );
  void box.submit(act.vote('bench'));
  while (at.length < 12) await time.next();
  const pauses = at.slice(1).map((moment, index) => (moment - (at[index] ?? 0)) / 1_000);
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
});

test('what the backend asked for is heeded, also when the person is in a hurry', async () => {
  const time = clock();
  const at: number[] = [];
  const busy = new CivicError('too-many-requests', { retryAfter: 1_800 });
  const box = outbox(
    answering(busy, () => at.push(time.now)),
    memoryStorage(),
    time,
  );
  void box.submit(act.vote('bench'));
  const waiting = await box.waiting();
  while (at.length < 2) {
    await time.next();
    waiting.sendNow();
    await time.awake();
  }
  assert.deepEqual((at[1] ?? 0) - (at[0] ?? 0), 1_800_000);
});

test('without that, whoever is in a hurry need not wait', async () => {
  const time = clock();
  let sent = 0;
  const box = outbox(
    answering(new CivicError('unavailable'), () => sent++),
    memoryStorage(),
    time,
  );
  void box.submit(act.vote('bench'));
  const waiting = await box.waiting();
  await time.awake();
  const before = sent;
  waiting.sendNow();
  await time.awake();
  assert.ok(sent > before);
});

test('what never gets through keeps nothing else waiting', () => {
  const item = (action: Action, order: number, attempts: number): Item => ({ action, order, attempts, by: {} });
  const stuck = item(act.vote('bench'), 1, 7);
  const behind = item(act.vote('bench', 'withdrawn'), 2, 0);
  const other = item(act.vote('tree'), 3, 1);
  const pauses = { line: [], items: new Map() };
  assert.deepEqual(turnOf([stuck, behind, other], {}, 0, pauses), { send: other, as: {} });
  // But of one subject nothing overtakes.
  assert.deepEqual(turnOf([stuck, behind], {}, 0, pauses), { send: stuck, as: {} });
});

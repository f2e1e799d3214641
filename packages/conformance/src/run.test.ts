import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { CivicError } from '@civic-widgets/core';
import type { Case, Harness } from './harness.ts';
import { BrokenPromise, check, refused, same } from './promise.ts';
import { applicableCases, runCase, runKit } from './run.ts';
import { start } from './town.ts';

function counting() {
  const counted = { open: 0, moments: [] as number[] };
  const harness: Harness = {
    fresh(space) {
      let now = 0;
      counted.open += 1;
      const backend = localBackend({ space, store: memoryStore(), clock: () => now });
      return Promise.resolve({
        as: (actor) => backend.as(actor),
        clock: { now: () => now, set: (at) => void counted.moments.push((now = at)) },
        close: () => {
          counted.open -= 1;
          return backend.close();
        },
      });
    },
  };
  return { counted, harness };
}

const promise = (run: Case['run'], needs: Case['needs'] = []): Case => ({ name: 'x: does', needs, run });

test('each case begins at the same moment on a backend of its own, which is closed whatever happens', async () => {
  const { counted, harness } = counting();
  await runCase(
    promise(() => Promise.resolve()),
    harness,
  );
  await runCase(
    promise(() => Promise.reject(new Error('lost'))),
    harness,
  );
  assert.deepEqual(counted, { open: 0, moments: [start, start] });
});

test('what a case takes for granted and the adapter does not declare makes it not applicable', async () => {
  const { harness } = counting();
  const never = () => Promise.reject(new Error('This should not run.'));
  for (const need of ['backend', 'attachments', 'project:nowhere'] as const)
    assert.equal((await runCase(promise(never, [need]), harness)).outcome, 'not-applicable', need);
  const declared = ['watch', 'idea.vote', 'order:hot', 'filter:text', 'project:square'] as const;
  assert.equal(
    (
      await runCase(
        promise(() => Promise.resolve(), declared),
        harness,
      )
    ).outcome,
    'kept',
  );
});

test('only what applies is listed', async () => {
  const { harness } = counting();
  const names = (await applicableCases(harness)).flatMap(({ needs }) => needs);
  assert.ok(names.includes('watch') && !names.includes('backend'));
});

test('a failure that no case expected is a broken promise with its cause', async () => {
  const { harness } = counting();
  const cause = new CivicError('unavailable');
  const { outcome, error } = await runCase(
    promise(() => Promise.reject(cause)),
    harness,
  );
  assert.equal(outcome, 'broken');
  assert.ok(error instanceof BrokenPromise && error.cause === cause);
});

test('the kit runs what its names ask for', async () => {
  const { harness } = counting();
  const outcomes: string[] = [];
  for await (const { outcome } of runKit(harness, { only: 'space: an apply' })) outcomes.push(outcome);
  assert.deepEqual(outcomes, ['not-applicable', 'not-applicable', 'not-applicable']);
});

test('a check says in a sentence what should be and what is', async () => {
  assert.throws(() => same([1], [2], 'The list'), /The list should be \[2\], but is \[1\]\./);
  assert.throws(() => check(false, 'No.'), BrokenPromise);
  same({ a: 1, b: undefined }, { a: 1 }, 'What JSON does not tell apart');
  await assert.rejects(
    refused(Promise.resolve(null), 'not-found'),
    /should be refused \(not-found\), but answers null/,
  );
  await assert.rejects(refused(Promise.reject(new Error('x')), 'not-found'), /should be a CivicError/);
  await assert.rejects(refused(Promise.reject(new CivicError('hidden')), 'not-found'), /is refused as hidden/);
  await assert.rejects(
    refused(Promise.reject(new CivicError('invalid', { field: 'a' })), 'invalid', 'b'),
    /should name the field b, but names a/,
  );
  await refused(Promise.reject(new CivicError('invalid', { field: 'a' })), ['closed', 'invalid'], 'a');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLine, nothing, single, succeeded, sum } from './total.ts';

test('the closing line names skipped tests only where there are some', () => {
  assert.equal(closingLine({ passed: 3, failed: 1, skipped: 0 }), '3 passed, 1 failed');
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
});

test('stages add up', () => {
  const total = sum([single(true), single(false), { passed: 2, failed: 0, skipped: 1 }]);
  assert.deepEqual(total, { passed: 3, failed: 1, skipped: 1 });
});

test('a run succeeds only if something passed and nothing failed', () => {
  assert.equal(succeeded({ passed: 1, failed: 0, skipped: 0 }), true);
  assert.equal(succeeded({ passed: 1, failed: 1, skipped: 0 }), false);
  assert.equal(succeeded({ passed: 0, failed: 0, skipped: 5 }), false);
  assert.equal(succeeded(nothing), false);
});

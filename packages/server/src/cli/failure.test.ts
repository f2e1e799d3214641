import assert from 'node:assert/strict';
import test from 'node:test';
import { CivicError } from '@civic-widgets/core';
import { failureOf, UserError } from './failure.ts';

test('what the person can mend is said in one line, exit code 2', () => {
  assert.deepEqual(failureOf(new UserError('No\nsuch thing.')), { code: 2, line: 'No such thing.' });
  const refused = new CivicError('bad-archive', { detail: 'The file is empty.' });
  assert.deepEqual(failureOf(refused), { code: 2, line: 'The file is empty.' });
});

test('what the person can mend is said too where a backend was waiting for it', () => {
  const cut = new CivicError('internal', { cause: new UserError('a.jsonl was cut off.') });
  assert.deepEqual(failureOf(cut), { code: 2, line: 'a.jsonl was cut off.' });
});

test('what the system says is put in words, however deep it lies', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', address: '127.0.0.1', port: 5432 });
  const wrapped = new CivicError('unavailable', { cause: new AggregateError([refused]) });
  assert.deepEqual(failureOf(wrapped), { code: 2, line: 'Nothing answers at this address: 127.0.0.1:5432' });
});

test('what nobody foresaw is one line and exit code 1', () => {
  const line = 'Something went wrong inside: x is not a function';
  assert.deepEqual(failureOf(new TypeError('x is not\na function')), { code: 1, line });
  const wrapped = new CivicError('internal', { cause: new TypeError('x is not a function') });
  assert.deepEqual(failureOf(wrapped), { code: 1, line });
  assert.equal(failureOf('text').code, 1);
});

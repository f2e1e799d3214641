import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CivicError, errors, type ErrorCode } from './errors.ts';

test('an error knows what the table says may be done next', () => {
  for (const [code, { then }] of Object.entries(errors))
    assert.equal(new CivicError(code as ErrorCode).then, then, code);
});

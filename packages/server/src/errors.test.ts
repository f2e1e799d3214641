import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { errors, errorTitles, isErrorCode } from '@civic-widgets/core';

test('the page on errors lists every code as it is, and no other', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (\d+) +\| ([\w-]+) +\| (.*?) +\|$/gm)];
  assert.deepEqual(
    rows.map(([, code, status, then, title]) => ({ code, status: Number(status), then, title })),
    Object.entries(errors).map(([code, error]) => ({
      code,
      ...error,
      title: isErrorCode(code) ? errorTitles[code] : undefined,
    })),
  );
});

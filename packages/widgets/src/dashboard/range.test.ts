import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryFor } from './range.ts';

const asked = { range: '90d', from: '', to: '', project: '' };
const now = Date.parse('2026-03-31T22:30:00.000Z');

test('a range ends today, in the space', () => {
  assert.deepEqual(queryFor({ ...asked, range: '30d' }, 'Europe/Berlin', now), { from: '2026-03-03' });
  assert.deepEqual(queryFor({ ...asked, range: '30d' }, 'America/Lima', now), { from: '2026-03-02' });
});

test('90 days are what the backend tells unasked, and what an unknown range is', () => {
  assert.deepEqual(queryFor(asked, 'UTC', now), {});
  assert.deepEqual(queryFor({ ...asked, range: 'constructor' }, 'UTC', now), queryFor(asked, 'UTC', now));
});

test('days that are given count before the range, and end it', () => {
  const query = queryFor({ ...asked, from: '2026-01-01', to: '2026-02-28' }, 'UTC', now);
  assert.deepEqual(query, { from: '2026-01-01', to: '2026-02-28' });
  assert.deepEqual(queryFor({ ...asked, range: '30d', to: '2026-01-30' }, 'UTC', now), {
    ...{ from: '2026-01-01', to: '2026-01-30' },
  });
});

test('everything is as much as a backend tells at once: ten years', () => {
  assert.deepEqual(queryFor({ ...asked, range: 'all' }, 'Europe/Berlin', now), { from: '2016-04-04' });
});

test('a project narrows the question', () => {
  assert.equal(queryFor({ ...asked, project: 'square' }, 'UTC', now).project, 'square');
});

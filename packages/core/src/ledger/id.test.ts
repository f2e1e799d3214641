import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash32, isId, newId } from './id.ts';
import { dayAfter, dayIn, instant, isInstant } from './instant.ts';

test('new ids are UUIDv7, differ, and sort by time', () => {
  const ids = Array.from({ length: 1_000 }, (_, n) => newId(1_700_000_000_000 + n));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(Number.parseInt(newId(1_700_000_000_123).replaceAll('-', '').slice(0, 12), 16), 1_700_000_000_123);
  assert.ok(ids.every(isId));
});

test('the hash spreads: near texts fall evenly into 16 parts', () => {
  const parts = Array.from({ length: 16 }, () => 0);
  for (let n = 0; n < 16_000; n++) {
    const part = Math.floor(hash32(`idea ${n}`) / 2 ** 28);
    parts[part] = (parts[part] ?? 0) + 1;
  }
  for (const count of parts) assert.ok(count > 800 && count < 1_200, String(parts));
});

test('a day is the day in the space’s zone', () => {
  assert.equal(dayIn('Europe/Berlin', Date.parse('2026-03-28T22:59:59.999Z')), '2026-03-28');
  assert.equal(dayIn('Europe/Berlin', Date.parse('2026-03-28T23:00:00.000Z')), '2026-03-29');
  // Summer time begins at 01:00 UTC on this day.
  assert.equal(dayIn('Europe/Berlin', Date.parse('2026-03-29T21:59:59.999Z')), '2026-03-29');
  assert.equal(dayIn('Europe/Berlin', Date.parse('2026-03-29T22:00:00.000Z')), '2026-03-30');
  assert.equal(dayIn('Asia/Kathmandu', Date.parse('2026-01-01T18:15:00.000Z')), '2026-01-02');
  assert.equal(dayAfter('2024-02-28', 1), '2024-02-29');
  assert.equal(dayAfter('2026-01-01', -1), '2025-12-31');
});

test('an instant is UTC with milliseconds, and nothing else', () => {
  assert.ok(isInstant(instant(0)));
  for (const wrong of ['2026-01-01', '2026-01-01T00:00:00Z', '2026-13-01T00:00:00.000Z', 5])
    assert.ok(!isInstant(wrong));
});

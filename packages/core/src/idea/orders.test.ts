import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CivicError } from '../errors.ts';
import { fold, searchWords } from './fold.ts';
import { fairStart, hotness, readCursor, shuffleKey, writeCursor } from './orders.ts';

const week = 7 * 86_400_000;
const now = Date.parse('2026-05-11T10:00:00.000Z');

test('ten times the support is worth one week', () => {
  assert.equal(hotness(100, 0, now), hotness(10, 0, now + week));
  assert.ok(hotness(101, 0, now) > hotness(10, 0, now + week));
  assert.ok(hotness(3, 30, now) < hotness(0, 0, now));
  assert.equal(hotness(7, 7, now), hotness(0, 0, now));
});

test('the fair order starts elsewhere every day, and gives each idea about as many turns on top', () => {
  const keys = Array.from({ length: 20 }, (_, n) => shuffleKey(`idea ${n}`, now + n)).sort((a, b) => a - b);
  const onTop = new Map<number, number>();
  for (let day = 0; day < 3_000; day++) {
    const start = fairStart('lindenau', new Date(now + day * 86_400_000).toISOString().slice(0, 10));
    const first = keys.find((key) => key >= start) ?? keys[0] ?? 0;
    onTop.set(first, (onTop.get(first) ?? 0) + 1);
  }
  assert.equal(onTop.size, keys.length);
});

test('a cursor comes back as it was, and only for its own order', () => {
  const place = { order: 'hot', start: 0, after: { key: -2_905.123, id: 'BO.OM.97/24 "ä"' } } as const;
  const cursor = writeCursor(place);
  assert.deepEqual(readCursor(cursor, 'hot', 99), place);
  assert.deepEqual(readCursor(undefined, 'fair', 99), { order: 'fair', start: 99 });
  for (const wrong of [cursor.slice(0, -3), 'x', '%', '[]', writeCursor({ ...place, order: 'newest' })]) {
    assert.throws(
      () => readCursor(wrong, 'hot', 0),
      (error) => error instanceof CivicError && error.code === 'malformed',
    );
  }
});

test('search knows no case, accents, ligatures or punctuation', () => {
  assert.equal(fold('Straße für Ärzte — ﬁn!'), 'strasse fur arzte fin');
  assert.deepEqual(searchWords('  BÄUME,  platz '), ['baume', 'platz']);
  assert.deepEqual(searchWords(' '), []);
  for (const symbols of ['…', '💩', "%_';--"])
    assert.ok(searchWords(symbols).every((word) => !fold('Hund & Katze!').includes(word)));
});

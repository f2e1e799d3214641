import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eventReader } from './events.ts';

function read(parts: readonly string[]): readonly string[] {
  const told: string[] = [];
  const take = eventReader({
    data: (data) => told.push(`data ${data}`),
    id: (id) => told.push(`id ${id}`),
    retry: (wait) => told.push(`retry ${wait}`),
  });
  for (const part of parts) take(part);
  return told;
}

const text = 'retry: 5\n\n: here\nid: 3\n\nevent: change\nid: 4\ndata: {"a":\ndata: 1}\n\ndata:x\r\n\r\ndata: cut';

test('an event ends with an empty line, and its id comes after its data', () => {
  assert.deepEqual(read([text]), ['retry 5', 'id 3', 'data {"a":\n1}', 'id 4', 'data x']);
});

test('in whatever portions it comes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(text.length)), (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), text.length];
      assert.deepEqual(read(ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))), read([text]));
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turn } from './turn.ts';

test('what is said is read in turn, none of it lost, and at once where it is one’s turn', () => {
  const read: string[] = [];
  const [one, other] = [new Turn((text) => read.push(text)), new Turn((text) => read.push(text))];
  other.write('c');
  one.write('a');
  assert.deepEqual(read, []);
  one.open();
  one.write('b');
  other.write('d');
  assert.deepEqual(read, ['a', 'b']);
  other.open();
  other.write('e');
  assert.deepEqual(read, ['a', 'b', 'c', 'd', 'e']);
});

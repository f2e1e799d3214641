import assert from 'node:assert/strict';
import { test } from 'node:test';
import { putFigures } from './figures.ts';

const page = '# A\n\n<!-- figures of a -->\n\nold\n\n<!-- end of a -->\n\nrest\n';

test('puts figures between their marks, and leaves the rest as it is', () => {
  const after = putFigures(page, 'a', 'new');
  assert.equal(after, page.replace('old', 'new'));
  assert.equal(putFigures(after, 'a', 'new'), after);
});

test('says where there is no place for them', () => {
  assert.throws(() => putFigures(page, 'b', 'new'), /no place for the figures of b/);
});

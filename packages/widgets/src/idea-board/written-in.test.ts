import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenIn } from './written-in.ts';

test('a text is in the language of the widget beside which it was written', () => {
  assert.deepEqual(writtenIn('Bänke in den Schatten, Linie 7!', 'de'), { lang: 'de' });
  assert.deepEqual(writtenIn('Більше лав у парку', 'uk'), { lang: 'uk' });
  assert.deepEqual(writtenIn('مقاعد في الظل', 'ar'), { lang: 'ar' });
});

test('how someone is addressed is no language of what they write', () => {
  assert.deepEqual(writtenIn('Bänke in den Schatten', 'de-x-du'), { lang: 'de' });
});

test('a text in letters of another script says nothing of its language', () => {
  assert.deepEqual(writtenIn('مقاعد في الظل', 'de'), {});
  assert.deepEqual(writtenIn('Bänke in den Schatten', 'ar'), {});
  assert.deepEqual(writtenIn('👍 7 + 7', 'de'), {});
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestLanguage, direction } from './language.ts';

const spoken = ['de', 'de-x-du', 'en'] as const;

test('the first wish that is spoken is met, in a plainer kind where its own is not', () => {
  assert.equal(closestLanguage(['fr', 'de-x-du-x-unknown', 'en'], spoken), 'de-x-du');
  assert.equal(closestLanguage(['de-AT'], spoken), 'de');
  assert.equal(closestLanguage(['fr'], spoken), undefined);
  assert.equal(closestLanguage(['en'], ['de']), undefined);
});

test('Arabic runs from right to left, in every kind', () => {
  assert.equal(direction('ar'), 'rtl');
  assert.equal(direction('ar-x-simple'), 'rtl');
  assert.equal(direction('de-simple'), 'ltr');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose } from './language.ts';
import { languages } from './languages.ts';

test('a region is spoken to in its language', () => {
  assert.equal(choose(['de-AT']), 'de');
  assert.equal(choose(['EN-us']), 'en');
});

test('a kind of a language that is not spoken falls back to the plain one', () => {
  assert.equal(choose(['de-x-unknown']), 'de');
  assert.equal(choose(['de-Latn-CH-x-unknown']), 'de');
});

test('every language is chosen by its own tag, and its kinds with a region too', () => {
  for (const language of languages) {
    assert.equal(choose([language]), language);
    const [base, ...kinds] = language.split('-');
    assert.equal(choose([[base, 'CH', ...kinds].join('-')]), language);
  }
});

test('a plain wish is never answered by a kind, and an unknown one not at all', () => {
  assert.equal(choose(['de']), 'de');
  assert.equal(choose(['', 'xx', 'du', 'x']), undefined);
  assert.equal(choose(['xx', 'en', 'de']), 'en');
});

test('tags are tags that browsers know', () => {
  for (const language of languages) assert.deepEqual(Intl.getCanonicalLocales(language), [language]);
});

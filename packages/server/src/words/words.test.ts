import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { errors, type Message, type Messages } from '@civic-widgets/core';
import { languageFor, languages, wishesOf } from './language.ts';
import { wordsIn } from './speak.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const english: Messages = wordsIn.en;
/** Rightly the same as in English. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  fr: ['votes'],
};

function forms(message: Message): Readonly<Record<string, string>> {
  return typeof message === 'string' ? { only: message } : message;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].filter((name) => name !== '{count}').sort();
}

for (const language of languages) {
  test(`${language} has every message, with the same placeholders and exactly its plural forms`, () => {
    const messages: Messages = wordsIn[language];
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of Object.entries(messages)) {
      const model = english[key] ?? '';
      assert.equal(typeof message, typeof model, key);
      if (typeof message !== 'string') assert.deepEqual(Object.keys(message).sort(), [...pluralCategories].sort(), key);
      const wanted = placeholders(Object.values(forms(model)).at(-1) ?? '');
      for (const text of Object.values(forms(message))) {
        assert.deepEqual(placeholders(text), wanted, key);
        assert.equal(text.trim(), text, `${key}: no space around it`);
        assert.notEqual(text, '', key);
      }
    }
  });

  test(`${language} leaves nothing in English, and nothing formal where it is not`, { skip: language === 'en' }, () => {
    const messages = Object.entries<Message>(wordsIn[language]);
    const same = messages.filter(([key, message]) => {
      const model = Object.values(forms(english[key] ?? ''));
      return Object.values(forms(message)).some((text) => model.includes(text) && /\p{L}{2}/u.test(text));
    });
    const found = same.map(([key]) => key).filter((key) => !sameAsEnglish[language]?.includes(key));
    assert.deepEqual(found, []);
    if (language !== 'de-x-du') return;
    const formal = messages.filter(([, message]) =>
      Object.values(forms(message)).some((text) => /(?<!\p{L})(Sie|Ihr|Ihre[mnrs]?|Ihnen)(?!\p{L})/u.test(text)),
    );
    assert.deepEqual(
      formal.map(([key]) => key),
      [],
    );
  });
}

test('there are words for every error code, and for no other', () => {
  const worded = Object.keys(english).filter((key) => key.startsWith('error.'));
  assert.deepEqual(
    worded.sort(),
    Object.keys(errors)
      .map((code) => `error.${code}`)
      .sort(),
  );
});

test('no two files use a name for two things', () => {
  const seen = new Map<string, string>();
  for (const file of globSync('words/en/*.ts', { cwd: folder, exclude: ['**/all.ts'] }))
    for (const [, key = ''] of readFileSync(folder + file, 'utf8').matchAll(/^ {2}'?([\w.-]+)'?:/gm)) {
      assert.equal(seen.get(key), undefined, `${key} is in ${file} and in ${seen.get(key) ?? ''}`);
      seen.set(key, file);
    }
});

test('every message is said somewhere', () => {
  const files = globSync('**/*.ts', { cwd: folder, exclude: ['words/*/**', '**/*.test.ts'] });
  const source = files.map((file) => readFileSync(folder + file, 'utf8')).join('\n');
  // Those that are put together, such as say(`error.${code}`), by how they begin.
  const begun = [...source.matchAll(/`([\w.-]+)\$\{[^{}]*\}`/g)].map(([, begin = '']) => begin);
  const unsaid = Object.keys(english).filter(
    (key) => !source.includes(`'${key}'`) && !begun.some((begin) => key.startsWith(begin)),
  );
  assert.deepEqual(unsaid, []);
});

test('a page speaks as its address says, else as the browser wants among the space’s languages, else the space’s first', () => {
  const space = ['de', 'en', 'ar'];
  assert.equal(languageFor('fr', 'de', space), 'fr');
  assert.equal(languageFor('xx', 'en;q=0.8, ar', space), 'ar');
  assert.equal(languageFor(undefined, 'fr, en-GB;q=0.7, de;q=0.3', space), 'en');
  assert.equal(languageFor(undefined, 'fr', space), 'de');
  assert.equal(languageFor(undefined, undefined, ['sv']), 'en');
  assert.deepEqual(wishesOf('*, de;q=0, ,en;q=0.2;x, tr ; q=0.5 , uk'), ['uk', 'tr']);
});

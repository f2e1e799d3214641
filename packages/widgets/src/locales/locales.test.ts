import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { errors, type Message } from '@civic-widgets/core';
import { languages, type Spoken } from './languages.ts';
import { loadWords, type PartName } from './modules.ts';
import { sameAsEnglish } from './same-as-english.ts';
import { parts } from './en/parts.ts';

const names = Object.keys(parts) as PartName[];
const folder = fileURLToPath(new URL('.', import.meta.url));

function forms(message: Message): Readonly<Record<string, string>> {
  return typeof message === 'string' ? { only: message } : message;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

/** A form for one or two may say the number in words. */
function placeholdersBesideCount(text: string): string[] {
  return placeholders(text).filter((name) => name !== '{count}');
}

for (const language of languages)
  test(`${language} has every message of every part, with the same placeholders and exactly its plural forms`, async () => {
    const files = globSync('*.ts', { cwd: `${folder}${language}` }).sort();
    assert.deepEqual(files, [...names, 'parts'].map((name) => `${name}.ts`).sort(), 'a file for each part');
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const name of names) {
      const english = await loadWords('en', name);
      const messages = await loadWords(language, name);
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), name);
      for (const [key, message] of Object.entries(messages)) {
        const where = `${name}: ${key}`;
        const model = english[key] ?? '';
        assert.equal(typeof message, typeof model, where);
        if (typeof message === 'string') {
          assert.deepEqual(placeholders(message), placeholders(forms(model)['only'] ?? ''), where);
        } else {
          assert.deepEqual(Object.keys(message).sort(), [...pluralCategories].sort(), where);
          const wanted = placeholdersBesideCount(forms(model)['other'] ?? '');
          for (const [form, text] of Object.entries(forms(message)))
            assert.deepEqual(placeholdersBesideCount(text), wanted, `${where}, ${form}`);
        }
        for (const text of Object.values(forms(message)))
          assert.equal(text.trim(), text, `${where}: no space around it`);
        for (const text of Object.values(forms(message))) assert.notEqual(text, '', where);
      }
    }
  });

for (const language of languages.filter((language) => language !== 'en'))
  test(`${language} leaves nothing in English`, async () => {
    const allowed: Readonly<Partial<Record<Spoken, readonly string[]>>> = sameAsEnglish;
    const found: string[] = [];
    for (const name of names) {
      const english = await loadWords('en', name);
      for (const [key, message] of Object.entries(await loadWords(language, name))) {
        const model = Object.values(forms(english[key] ?? ''));
        if (Object.values(forms(message)).some((text) => model.includes(text) && /\p{L}{2}/u.test(bare(text))))
          found.push(`${name}: ${key}`);
      }
    }
    assert.deepEqual(found.sort(), [...(allowed[language] ?? [])].sort());
  });

function bare(text: string): string {
  return text.replace(/\{\w+\}/g, '');
}

test('there are words for every error code, and for no other', async () => {
  const worded = Object.keys(await loadWords('en', 'trouble')).filter((key) => key.startsWith('error.'));
  const codes = Object.keys(errors).map((code) => `error.${code}`);
  assert.deepEqual(worded.sort(), codes.sort());
});

test('every message is said somewhere', async () => {
  const files = globSync('**/*.ts', { cwd: `${folder}..`, exclude: ['locales/*/**', '**/*.test.ts'] });
  const source = files.map((file) => readFileSync(`${folder}../${file}`, 'utf8')).join('\n');
  // Those that are put together, such as say(`error.${code}`), by how they begin or end.
  const begun = [...source.matchAll(/`([\w.-]+)\$\{[^{}]*\}`/g)].map(([, begin = '']) => begin);
  const ended = [...source.matchAll(/`\$\{[^{}]*\}([\w.-]+)`/g)].map(([, end = '']) => end);
  const unsaid: string[] = [];
  for (const name of names)
    for (const key of Object.keys(await loadWords('en', name))) {
      const isSaid =
        new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(source) ||
        begun.some((begin) => key.startsWith(begin)) ||
        ended.some((end) => key.endsWith(end));
      if (!isSaid) unsaid.push(`${name}: ${key}`);
    }
  assert.deepEqual(unsaid, []);
});

test('no two parts of one element use a name for two things', async () => {
  const seen = new Map<string, PartName>();
  for (const name of names)
    for (const key of Object.keys(await loadWords('en', name))) {
      const elsewhere = seen.get(key);
      // Elements are apart; what all of them say is in `shared` and `trouble`.
      if (elsewhere === 'shared' || elsewhere === 'trouble' || ((name === 'shared' || name === 'trouble') && elsewhere))
        assert.fail(`${key} is in ${elsewhere} and in ${name}`);
      seen.set(key, name);
    }
});

test('de-x-du never falls back into the formal address', async () => {
  const formal: string[] = [];
  for (const name of names)
    for (const [key, message] of Object.entries(await loadWords('de-x-du', name)))
      if (Object.values(forms(message)).some((text) => /(?<!\p{L})(Sie|Ihr|Ihre[mnrs]?|Ihnen)(?!\p{L})/u.test(text)))
        formal.push(`${name}: ${key}`);
  assert.deepEqual(formal, []);
});

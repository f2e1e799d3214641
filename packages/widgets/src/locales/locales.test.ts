import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { errors } from '@civic-widgets/core';
import { languages } from './language.ts';
import { sayIn, type Message, type Messages } from './messages.ts';

const folder = new URL('.', import.meta.url);

/** The messages of one file; each exports one table, named for the file. */
async function read(language: string, file: string): Promise<Messages> {
  const module = (await import(new URL(`${language}/${file}`, folder).href)) as Record<string, Messages>;
  const [table] = Object.values(module);
  assert.ok(table, `${language}/${file} exports its messages`);
  return table;
}

function files(language: string): string[] {
  return readdirSync(new URL(language, folder)).sort();
}

function forms(message: Message): Readonly<Record<string, string>> {
  return typeof message === 'string' ? { only: message } : message;
}

function placeholders(message: Message): string[] {
  const all = Object.values(forms(message)).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(all)].filter((name) => name !== '{count}').sort();
}

test('every language has the same files', () => {
  for (const language of languages) assert.deepEqual(files(language), files('en'), language);
});

for (const language of languages) {
  test(`${language} has every message, with the same placeholders and exactly its plural forms`, async () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const file of files('en')) {
      const english = await read('en', file);
      const messages = await read(language, file);
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), `${language}/${file}`);
      for (const [key, message] of Object.entries(messages)) {
        const model = english[key] ?? '';
        assert.deepEqual(placeholders(message), placeholders(model), `${language}/${file} ${key}`);
        assert.equal(typeof message, typeof model, `${language}/${file} ${key}`);
        for (const text of Object.values(forms(message)))
          assert.notEqual(text.trim(), '', `${language}/${file} ${key}`);
        if (typeof message === 'string') continue;
        const categories = Object.keys(message).filter((form) => form !== 'zero' || pluralCategories.includes('zero'));
        assert.deepEqual(categories.sort(), [...pluralCategories].sort(), `${language}/${file} ${key}`);
      }
    }
  });

  test(`${language} has words for every error code, and for no other`, async () => {
    const trouble = await read(language, 'trouble.ts');
    const worded = Object.keys(trouble).filter((key) => key.startsWith('error.'));
    assert.deepEqual(
      worded.sort(),
      Object.keys(errors)
        .map((code) => `error.${code}`)
        .sort(),
    );
  });
}

test('plural forms follow the language, and numbers are written as it writes them', () => {
  const messages = { ideas: { one: '{count} Idee', other: '{count} Ideen' }, plain: 'Bis {day}' } as const;
  const say = sayIn<typeof messages>(messages, 'de');
  assert.equal(say('ideas', { count: 1 }), '1 Idee');
  assert.equal(say('ideas', { count: 12_500 }), '12.500 Ideen');
  assert.equal(say('plain', { day: 'Montag' }), 'Bis Montag');
});

test('what a value holds is never taken for a placeholder', () => {
  const messages = { greeting: 'Hello {name} and {other}' } as const;
  const say = sayIn<typeof messages>(messages, 'en');
  assert.equal(say('greeting', { name: '{other}', other: '$&' }), 'Hello {other} and $&');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { CivicError } from '../errors.ts';
import { checkSpace } from './check.ts';
import { say } from './words.ts';

test('a good configuration is taken as it is', () => {
  assert.deepEqual(checkSpace(JSON.parse(JSON.stringify(town()))), town());
});

const faults: Readonly<Record<string, object>> = {
  id: { id: '' },
  version: { version: 0 },
  languages: { languages: [] },
  timeZone: { timeZone: 'Mars/Olympus' },
  origins: { origins: ['https://www.lindenau.example/path'] },
  statuses: { statuses: [] },
  'projects[0].mode': { projects: [{ ...town().projects[0], mode: 'applause' }] },
  topics: {
    topics: [
      { id: 'a', title: 'A' },
      { id: 'a', title: 'B' },
    ],
  },
  'polls[0].project': { polls: [{ ...town().polls[0], project: 'elsewhere' }] },
  'polls[0].options': { polls: [{ ...town().polls[0], options: [] }] },
};

for (const [field, fault] of Object.entries(faults)) {
  test(`a fault in ${field} is named`, () => {
    assert.throws(
      () => checkSpace({ ...town(), ...fault }),
      (error) => error instanceof CivicError && error.code === 'invalid' && error.field === field,
    );
  });
}

test('words are picked by language, then base language, then the space’s own', () => {
  const words = { de: 'Rathaus', en: 'Town hall' };
  assert.equal(say(words, 'de-AT'), 'Rathaus');
  assert.equal(say(words, 'fr', ['en', 'de']), 'Town hall');
  assert.equal(say(words, 'fr'), 'Rathaus');
  assert.equal(say('Elm', 'fr'), 'Elm');
});

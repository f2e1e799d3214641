import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IdeaRow } from '../ledger/rows.ts';
import { fold } from './fold.ts';
import { rankSimilar, similarShown, similarStems } from './similar.ts';

function idea(title: string, text = '', project = 'square'): IdeaRow {
  return { id: title, title, text, project, folded: fold(`${title} ${text}`) } as Partial<IdeaRow> as IdeaRow;
}

const town = [
  idea('Mehr Bänke am Marktplatz'),
  idea('Ein Zebrastreifen vor der Schule', 'Am Marktplatz ist schon einer.'),
  idea('Mehr Bäume in der Altstadt'),
  idea('Mehr Mülleimer'),
  idea('Mehr Busse am Abend'),
  idea('Mehr Licht im Park'),
  idea('Fahrradständer am Bahnhof', 'Überdacht, und mit Licht.'),
  idea('Trinkbrunnen'),
  idea('Spielplatz am Fluss', 'Mit Bäumen.'),
  idea('Mehr Parkplätze'),
];

function like(text: string, rows: readonly IdeaRow[] = town, project?: string): readonly string[] {
  return rankSimilar(text, rows, { ideas: rows.length, project }).map(({ title }) => title);
}

test('words find their other forms, in whatever case', () => {
  assert.equal(like('baum')[0], 'Mehr Bäume in der Altstadt');
  assert.equal(like('BÄUME')[0], 'Mehr Bäume in der Altstadt');
  assert.equal(like('Bank, Marktplätze')[0], 'Mehr Bänke am Marktplatz');
  assert.equal(like('Stellplätze für Fahrräder')[0], 'Fahrradständer am Bahnhof');
});

test('what is half typed finds already', () => {
  assert.equal(like('Zebr')[0], 'Ein Zebrastreifen vor der Schule');
  assert.equal(like('Ein neuer Trinkbr')[0], 'Trinkbrunnen');
});

test('a word in the title counts for more than one in the text', () => {
  assert.deepEqual(like('Licht'), ['Mehr Licht im Park', 'Fahrradständer am Bahnhof']);
});

test('a rare word counts for more than one that many use', () => {
  assert.deepEqual(like('Mehr Trinkbrunnen'), ['Trinkbrunnen']);
});

test('sharing only what everyone says is not being alike', () => {
  assert.deepEqual(like('Mehr Ruhe im Tunnel'), []);
  assert.deepEqual(like('vor der Haustür'), []);
});

test('ideas of the own project come first', () => {
  const rows = [...town, idea('Trinkbrunnen für Hunde', '', 'debate')];
  assert.deepEqual(like('Trinkbrunnen', rows), ['Trinkbrunnen', 'Trinkbrunnen für Hunde']);
  assert.deepEqual(like('Trinkbrunnen', rows, 'debate'), ['Trinkbrunnen für Hunde', 'Trinkbrunnen']);
});

test('a text without words, or without any that occurs, is like nothing', () => {
  for (const text of ['', '  ', '?!', 'ab', 'Xylophon']) assert.deepEqual(like(text), []);
  assert.deepEqual(similarStems('der die das'), ['der', 'die', 'das']);
  assert.deepEqual(similarStems('Der Baum, die Bäume'), ['baum']);
  // Letters of two units are not cut in two: no database holds half of one.
  assert.deepEqual(similarStems('\u{1e922}'.repeat(5)), ['\u{1e922}'.repeat(2)]);
});

test('whatever is asked, few of the candidates answer, each once, and always the same', () => {
  const words = fc.constantFrom('baum', 'bank', 'licht', 'mehr', 'am', 'park', 'parkplatz', 'ö', '');
  const titles = fc.uniqueArray(fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')));
  fc.assert(
    fc.property(titles, fc.array(words).map(String), (list, text) => {
      const rows = list.map((title) => idea(title));
      const found = like(text, rows);
      assert.ok(found.length <= similarShown && new Set(found).size === found.length);
      assert.ok(found.every((title) => list.includes(title)));
      assert.deepEqual(like(text, rows.toReversed()), found);
      assert.ok(similarStems(text).length > 0 || found.length === 0);
    }),
  );
});

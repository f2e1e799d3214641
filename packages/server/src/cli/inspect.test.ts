import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { archiveHead, archiveLine, type Entry, type SpaceFile } from '@civic-widgets/core';
import type { Census } from './census.ts';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

const space: SpaceFile = {
  id: 'elm',
  version: 1,
  name: 'Elm',
  languages: ['de', 'en'],
  timeZone: 'Europe/Berlin',
  legal: { privacy: 'https://elm.example/privacy', imprint: 'https://elm.example/imprint' },
  origins: [],
  projects: [{ id: 'park', title: 'Park', mode: 'for-against', review: 'after', place: 'area', policy: {} }],
  topics: [],
  areas: [{ id: 'north', title: 'North' }],
  groups: [],
  statuses: [{ id: 'open', title: 'Open', meaning: 'open' }],
  polls: [
    {
      id: 'colour',
      project: 'park',
      question: { en: 'Which colour?', de: 'Welche Farbe?' },
      method: 'single',
      options: [
        { id: 'BO/1.2', title: 'Red' },
        { id: 'BO/1.3', title: 'Blue' },
      ],
      results: 'always',
      ballots: 'open',
      change: true,
    },
  ],
  badges: { points: [], levels: [], badges: [], rewards: [] },
};

type Doing = Pick<Entry, 'action'> & Partial<Entry>;
const at = '2026-05-01T10:00:00.000Z';
let position = 0;
function entry(doing: Doing): string {
  position += 1;
  return archiveLine({
    entry: { position, acceptedAt: at, person: 'ana', role: 'guest', channel: 'online', ...doing },
  });
}
const propose = (id: string, title: string, source?: string): string =>
  entry({
    action: { id, kind: 'idea.propose', at, project: 'park', payload: { title } },
    ...(source !== undefined && { origin: { system: 'old', id: source } }),
  });
const vote = (id: string, idea: string, person: string, choice: 'for' | 'against' | 'withdrawn'): string =>
  entry({ person, action: { id, kind: 'idea.vote', at, idea, vote: choice } });

const lines = [
  archiveHead(space),
  propose('i1', 'Benches\u2028and \u001B[31mtrees', 'old-7'),
  propose('i2', 'Bad words'),
  entry({
    role: 'moderator',
    person: 'mo',
    action: { id: 'h', kind: 'idea.hide', at, idea: 'i2', payload: { reason: 'rude' } },
  }),
  vote('v1', 'i1', 'ana', 'for'),
  vote('v2', 'i1', 'ben', 'for'),
  vote('v3', 'i1', 'ben', 'against'),
  vote('v4', 'i1', 'cem', 'for'),
  vote('v5', 'i1', 'cem', 'withdrawn'),
  vote('v6', 'i9', 'dora', 'for'), // line 10: no such idea
  entry({ action: { id: 'c1', kind: 'idea.comment', at, idea: 'i1', payload: { text: 'Yes' } } }),
  entry({ action: { id: 'b1', kind: 'poll.cast', at, poll: 'colour', ballot: { 'BO/1.3': 1 } } }),
  '{"entry":', // line 13: not JSON
  vote('v1', 'i1', 'ana', 'for'),
  '{"refused":{"file":"votes.csv","line":3,"reason":"no vote"}}',
  archiveLine({ person: { person: 'ana', area: 'north', ageBand: '25-44', gender: 'female' } }),
  archiveLine({ person: { person: 'zoe', area: 'north' } }),
];
const archive = `${lines.join('\n')}\n{"end":{"entries":13}}\n`;

test('--json counts what a replay comes to, and names what was refused', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'a.jsonl'), archive);
  const { code, out, err } = await runCivic(['inspect', 'a.jsonl', '--json'], folder);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(JSON.parse(out) as Census, {
    ideas: 2,
    comments: 1,
    participants: 3,
    votes: { cast: 5, current: 2 },
    perIdea: [
      {
        id: 'i1',
        source: 'old-7',
        title: 'Benches\u2028and \u001B[31mtrees',
        status: 'open',
        up: 1,
        down: 1,
        pass: 0,
        comments: 1,
      },
      { id: 'i2', source: null, title: 'Bad words', status: 'hidden', up: 0, down: 0, pass: 0, comments: 0 },
    ],
    polls: [
      {
        id: 'colour',
        title: 'Welche Farbe?',
        method: 'single',
        ballots: 1,
        options: [
          { id: 'BO/1.2', source: 'BO/1.2', title: 'Red', votes: 0, points: 0 },
          { id: 'BO/1.3', source: 'BO/1.3', title: 'Blue', votes: 1, points: 1 },
        ],
      },
    ],
    participantsBy: {
      area: { north: 1, unknown: 2 },
      ageBand: { '25-44': 1, unknown: 2 },
      gender: { female: 1, unknown: 2 },
    },
    refused: [
      { line: 10, reason: 'not-found (idea)' },
      { line: 13, reason: 'not JSON' },
      { file: 'votes.csv', line: 3, reason: 'no vote' },
    ],
  });
});

test('without --json it is a table, in which what people wrote steers nothing', async (t) => {
  const folder = await temporary(t);
  await writeFile(join(folder, 'a.jsonl'), archive);
  const { code, out } = await runCivic(['inspect', 'a.jsonl'], folder);
  assert.equal(code, 0);
  assert.match(out, /^2 ideas, 1 comment, 3 participants, 2 votes \(5 cast, changes of mind included\)\n/);
  assert.match(out, /^old-7 +1 +1 +0 +1 +open +Benches and \[31mtrees$/m);
  assert.match(out, /^ {2}votes\.csv:3 {2}no vote$/m);
  assert.ok(!out.includes('\u001B'));
});

test('CRLF, blank lines, bytes that are no text and a lost line harm nothing else', async (t) => {
  const folder = await temporary(t);
  const bytes = Buffer.from(`${lines.slice(0, 3).join('\r\n')}\r\n\r\n\u0000X\r\n{"end":{"entries":9}}\r\n`);
  bytes[bytes.indexOf('X')] = 0xff;
  await writeFile(join(folder, 'a.jsonl'), bytes);
  const { code, out } = await runCivic(['inspect', 'a.jsonl', '--json'], folder);
  assert.equal(code, 0);
  const { ideas, refused } = JSON.parse(out) as Census;
  assert.equal(ideas, 2);
  assert.deepEqual(refused, [
    { line: 5, reason: 'not UTF-8' },
    { line: 6, reason: '9 entries were written, 3 are here' },
  ]);
});

const failures: Readonly<Record<string, { content?: string | Buffer; says: RegExp }>> = {
  'a file that is not there': { says: /^civic: There is no such file or folder: a\.jsonl\n$/ },
  'an empty file': { content: '', says: /^civic: a\.jsonl is empty\.\n$/ },
  'another kind of file': {
    content: 'a,b\n1,2\n',
    says: /^civic: a\.jsonl: The first line does not say that this is an archive\.\n$/,
  },
  'a binary file': { content: Buffer.from([0x1f, 0x8b, 0, 0xff, 10, 0, 1]), says: /^civic: a\.jsonl: The first line/ },
  'an archive of the future': {
    content: '{"civic":"archive","format":2}\n',
    says: /^civic: a\.jsonl: Format 2 is not known[^\n]+\n$/,
  },
  'an archive without its end': {
    content: `${lines.join('\n')}\n`,
    says: /^civic: a\.jsonl was cut off: its last line is missing\.\n$/,
  },
  'an archive cut within a line': { content: archive.slice(0, -300), says: /^civic: a\.jsonl was cut off/ },
};
for (const [name, { content, says }] of Object.entries(failures)) {
  test(`${name}: one sentence, exit code 2`, async (t) => {
    const folder = await temporary(t);
    if (content !== undefined) await writeFile(join(folder, 'a.jsonl'), content);
    for (const args of [
      ['inspect', 'a.jsonl', '--json'],
      ['inspect', 'a.jsonl'],
    ]) {
      const { code, out, err } = await runCivic(args, folder);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    }
  });
}

test('a folder: one sentence, exit code 2', async (t) => {
  const folder = await temporary(t);
  await mkdir(join(folder, 'a.jsonl'));
  const { code, err } = await runCivic(['inspect', 'a.jsonl'], folder);
  assert.deepEqual([code, err], [2, 'civic: a.jsonl is a folder, not an archive.\n']);
});

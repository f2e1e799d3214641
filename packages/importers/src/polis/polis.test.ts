import assert from 'node:assert/strict';
import test from 'node:test';
import { checkEntry, checkSpace, replay, State, type Entry, type RefusedRow } from '@civic-widgets/core';
import { importPolis, type PolisFiles } from './polis.ts';

const summary = 'topic,Shade for the market\nurl,https://pol.is/9shade\nconversation-description,"Trees, or sails?"\n';
const commentHeader = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n';
const voteHeader = 'timestamp,datetime,comment-id,voter-id,vote\n';
const comments = `${commentHeader}2000,x,0,0,3,1,1,"Plant ""real"" trees,\nnot tubs"\n1000,x,1,7,0,0,0,Sails are quicker\n3000,x,2,0,9,9,-1,Mean words\n`;
const votes = `${voteHeader}5000,x,0,1,1\n6000,x,0,2,-1\n7000,x,1,1,0\n`;

async function read(files: PolisFiles = {}, options = {}) {
  const all = { 'summary.csv': [summary], 'comments.csv': [comments], 'votes.csv': [votes], ...files };
  const result = await importPolis(all, options);
  const entries: Entry[] = [];
  const refused: RefusedRow[] = [];
  for await (const item of result.items) {
    if ('entry' in item) entries.push(item.entry);
    if ('refused' in item) refused.push(item.refused);
  }
  const ideas = [...replay(entries, [{ from: 0, file: result.space }], new State()).all('idea')];
  const tally = Object.fromEntries(ideas.map(({ source, up, down, pass }) => [source ?? '', [up, down, pass]]));
  return { ...result, entries, refused, ideas, tally };
}

test('a conversation becomes a project of a space that can be applied as it is', async () => {
  const { space, project } = await read();
  assert.equal(checkSpace(space), space);
  assert.deepEqual(space.projects, [project]);
  assert.deepEqual(
    [project.title, project.description, project.mode],
    ['Shade for the market', 'Trees, or sails?', 'agree-pass-disagree'],
  );
  assert.equal(space.id, 'polis-9shade');
});

test('ids of the space and the project can be chosen', async () => {
  const { space, project, entries } = await read({}, { space: 'lindenau', project: 'market' });
  assert.deepEqual([space.id, project.id], ['lindenau', 'market']);
  assert.ok(entries.every(({ action }) => action.kind !== 'idea.propose' || action.project === 'market'));
});

test('a statement is kept word for word, with its author, time and id', async () => {
  const { ideas } = await read();
  const idea = ideas.find(({ source }) => source === '0');
  assert.equal(idea?.title, 'Plant "real" trees,\nnot tubs');
  assert.equal(idea.createdAt, 2000);
  assert.equal(idea.lang, null);
  assert.equal(idea.person, ideas.find(({ source }) => source === '2')?.person);
});

test('what was moderated out is hidden with a reason, whatever its votes', async () => {
  const { ideas, entries } = await read({ 'votes.csv': [`${voteHeader}9000,x,2,1,1\n`] });
  const hidden = ideas.filter(({ hidden }) => hidden).map(({ source, up }) => [source, up]);
  assert.deepEqual(hidden, [['2', 1]]);
  const hide = entries.findIndex(({ action }) => action.kind === 'idea.hide');
  assert.equal(entries[hide - 1]?.action.kind, 'idea.propose');
  assert.equal(entries[hide - 1]?.origin?.id, entries[hide]?.origin?.id);
});

test('the last vote counts: the greatest timestamp, of equal ones the later row', async () => {
  const rows = ['9000,x,0,1,-1', '5000,x,0,1,1', '7000,x,0,2,0', '7000,x,0,2,1', '7000,x,0,2,-1', '7000,x,0,3,1'];
  const { tally, entries } = await read({ 'votes.csv': [`${voteHeader}${rows.join('\n')}`] });
  assert.deepEqual(tally['0'], [1, 2, 0]);
  assert.equal(entries.filter(({ action }) => action.kind === 'idea.vote').length, rows.length);
});

test('entries are well-formed, gap-free and by time, though a vote is dated before its statement', async () => {
  const { entries, tally } = await read({ 'votes.csv': [`${voteHeader}500,x,0,1,1\n1500,x,1,2,1\n`] });
  for (const entry of entries) assert.equal(checkEntry(entry), entry);
  assert.deepEqual(
    entries.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(
    entries.map(({ action, origin }) => `${action.kind} ${origin?.id ?? ''}`),
    ['idea.propose 0', 'idea.vote 0', 'idea.propose 1', 'idea.vote 1', 'idea.propose 2', 'idea.hide 2'],
  );
  assert.deepEqual(tally['0'], [1, 0, 0]);
});

test('the same export, read again or with more rows, gives the same ids', async () => {
  const first = await read();
  const again = await read();
  assert.deepEqual(again.entries, first.entries);
  const more = await read({ 'votes.csv': [`${votes}4000,x,0,9,1\n5000,x,0,1,1\n`] });
  const ids = new Set(more.entries.map(({ action }) => action.id));
  assert.ok(first.entries.every(({ action }) => ids.has(action.id)));
  assert.equal(ids.size, first.entries.length + 2);
});

test('ids of two conversations never meet', async () => {
  const first = await read();
  const other = await read({ 'summary.csv': ['url,https://pol.is/other\n'] });
  const ids = new Set(first.entries.flatMap(({ action, person }) => [action.id, person]));
  assert.ok(other.entries.every(({ action, person }) => !ids.has(action.id) && !ids.has(person)));
  assert.equal(other.project.title, 'other');
});

test('rows that cannot be taken are named, and the rest goes on', async () => {
  const { refused, tally, rows } = await read({
    'comments.csv': [
      commentHeader,
      '1,x,a,0,0,0,1,Fine\n',
      '2,x,b,0,0,0,1,"  "\n',
      '3,x,a,0,0,0,1,Again\n',
      'soon,x,c,0,0,0,1,No time\n',
      '5,x,d,0,0,0,2,Unclear\n',
      '6,x,e,,0,0,1,Nobody\n',
      '7,x,f,0\n',
      `8,x,g,0,0,0,1,"Two\nlines"\n`,
      `9,x,h,0,0,0,1,${'x'.repeat(20_001)}\n`,
    ],
    'votes.csv': [
      voteHeader,
      '1,x,a,1,1\n',
      '2,x,a,2,2\n',
      '3,x,z,1,1\n',
      ',x,a,3,1\n',
      '5,x,a,,1\n',
      '6,x,a,4,\n',
      '99999999999999999,x,a,5,1\n',
      '7,x,g,1,-1\n',
    ],
  });
  assert.deepEqual(
    refused.map(({ file, line, reason }) => `${file ?? ''}:${line} ${reason}`),
    [
      'comments.csv:3 the statement is empty',
      'comments.csv:4 comment a is there before',
      'comments.csv:5 timestamp is “soon”',
      'comments.csv:6 moderated is “2”, not -1, 0 or 1',
      'comments.csv:7 author-id is missing',
      'comments.csv:8 8 columns expected, 4 found',
      'comments.csv:11 the statement is too long',
      'votes.csv:3 vote is “2”, not 1, 0 or -1',
      'votes.csv:4 there is no comment z',
      'votes.csv:5 timestamp is “”',
      'votes.csv:6 voter-id is missing',
      'votes.csv:7 vote is “”, not 1, 0 or -1',
      'votes.csv:8 timestamp is “99999999999999999”',
    ],
  );
  assert.deepEqual(tally, { a: [1, 0, 0], g: [0, 1, 0] });
  assert.deepEqual(rows, { 'comments.csv': 9, 'votes.csv': 8 });
});

test('rows that are not UTF-8 are named in every file, and nothing is taken with damaged letters', async () => {
  const latin1 = (text: string): Buffer[] => [Buffer.from(text, 'latin1')];
  const { refused, ideas, project, tally } = await read({
    'summary.csv': latin1('topic,Gr\xfcn\nurl,https://pol.is/9shade\n'),
    'comments.csv': latin1(`${commentHeader}1,x,a,0,0,0,1,B\xe4ume\n2,x,b,0,0,0,1,Sails\n`),
    'votes.csv': latin1(`${voteHeader}3,x,b,1,1\n4,\xfc,b,2,1\n`),
  });
  assert.deepEqual(
    refused.map(({ file, line, reason }) => `${file ?? ''}:${line} ${reason}`),
    ['summary.csv:1 not UTF-8', 'comments.csv:2 not UTF-8', 'votes.csv:3 not UTF-8'],
  );
  assert.equal(project.title, '9shade');
  assert.deepEqual([ideas.map(({ title }) => title), tally], [['Sails'], { b: [1, 0, 0] }]);
});

test('BOM, CRLF, other column order and extra columns change nothing', async () => {
  const plain = await read();
  const other = await read({
    'summary.csv': [`\uFEFF${summary.replaceAll('\n', '\r\n')}`],
    'comments.csv': [
      '\uFEFFcomment-body,moderated,importance,author-id,comment-id,timestamp\r\n',
      '"Plant ""real"" trees,\nnot tubs",1,,0,0,2000\r\nSails are quicker,0,,7,1,1000\r\nMean words,-1,,0,2,3000\r\n',
    ],
    'votes.csv': ['vote,voter-id,comment-id,timestamp,important\r\n1,1,0,5000,\r\n-1,2,0,6000,\r\n0,1,1,7000,\r\n'],
  });
  assert.deepEqual(other.entries, plain.entries);
  assert.deepEqual(other.refused, []);
});

test('something else than a Polis export is refused in one sentence', async () => {
  await assert.rejects(importPolis({ 'summary.csv': [summary] }), {
    code: 'bad-archive',
    message: 'This is not a Polis export: it has no comments.csv.',
  });
  await assert.rejects(read({ 'summary.csv': ['topic,Nameless\n'] }), { code: 'bad-archive', message: /no row “url”/ });
  await assert.rejects(read({ 'votes.csv': ['a;b;c\n'] }), {
    code: 'bad-archive',
    message: /votes\.csv has no column/,
  });
});

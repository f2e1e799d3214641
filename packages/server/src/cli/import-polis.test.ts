import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import type { Census } from './census.ts';
import { writePolisExport } from '../../testing/cli/polis-export.ts';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

test('an archive is written, twice with the same bytes, and inspect counts it', async (t) => {
  const folder = await temporary(t);
  await writePolisExport(folder);
  const first = await runCivic(['import', 'polis', 'export', '--out', 'a.jsonl'], folder);
  assert.equal(first.code, 0, first.err);
  assert.equal(
    first.out,
    `3 rows of comments.csv and 7 rows of votes.csv read, 2 refused.
2 rows were refused:
  votes.csv:7  there is no comment 99
  votes.csv:8  vote is “5”, not 1, 0 or -1
9 entries are written to a.jsonl.
`,
  );
  assert.match(first.err, /^The space “polis-9shade” is made for this import: .*links.*\n$/);

  assert.equal((await runCivic(['import', 'polis', 'export', '--out', 'b.jsonl'], folder)).code, 0);
  assert.equal((await runCivic(['import', 'polis', 'export', '--out', 'b.jsonl'], folder)).code, 0);
  assert.deepEqual(await readFile(join(folder, 'b.jsonl')), await readFile(join(folder, 'a.jsonl')));
  assert.deepEqual((await readdir(folder)).sort(), ['a.jsonl', 'b.jsonl', 'export']);

  const census = JSON.parse((await runCivic(['inspect', 'a.jsonl', '--json'], folder)).out) as Census;
  assert.deepEqual([census.ideas, census.participants, census.votes], [3, 2, { cast: 5, current: 3 }]);
  assert.deepEqual(
    census.perIdea.map(({ source, status, up, down, pass }) => [source, status, up, down, pass]),
    [
      ['1', 'open', 0, 0, 1],
      ['0', 'open', 1, 1, 0],
      ['2', 'hidden', 0, 0, 0],
    ],
  );
  assert.deepEqual(
    census.refused.map(({ file, line }) => [file, line]),
    [
      ['votes.csv', 7],
      ['votes.csv', 8],
    ],
  );
});

test('the archive can be of a space and a project by other names', async (t) => {
  const folder = await temporary(t);
  await writePolisExport(folder);
  const args = ['import', 'polis', 'export', '--out', 'a.jsonl', '--space', 'elm', '--project', 'market'];
  const { code, err } = await runCivic(args, folder);
  assert.deepEqual([code, err], [0, '']);
  const [head = ''] = (await readFile(join(folder, 'a.jsonl'), 'utf8')).split('\n');
  const { space } = JSON.parse(head) as { space: { id: string; projects: { id: string }[] } };
  assert.deepEqual([space.id, space.projects.map(({ id }) => id)], ['elm', ['market']]);
});

test('--verbose names every refused row; otherwise the first few', async (t) => {
  const folder = await temporary(t);
  const path = join(await writePolisExport(folder), 'votes.csv');
  await writeFile(path, `timestamp,comment-id,voter-id,vote\n${'1,0,1,9\n'.repeat(30)}`);
  const few = await runCivic(['import', 'polis', 'export', '--out', 'a.jsonl'], folder);
  assert.match(few.out, /votes\.csv:6 .*\n {2}… and 25 more; --verbose names them all\n/);
  const all = await runCivic(['import', 'polis', 'export', '--out', 'a.jsonl', '--verbose'], folder);
  assert.match(all.out, /votes\.csv:31 /);
  assert.doesNotMatch(all.out, /more/);
});

const commentColumns = 'timestamp,comment-id,author-id,moderated,comment-body';
const noVotes = (folder: string): Promise<void> =>
  writeFile(join(folder, 'export/votes.csv'), 'timestamp,comment-id,voter-id,vote\n');

test('nothing is founded in a database for an import of which nothing can be taken', async (t) => {
  const folder = await temporary(t);
  await writePolisExport(folder);
  await writeFile(join(folder, 'export/comments.csv'), `${commentColumns}\n`);
  const outcome = await runCivic(['import', 'polis', 'export', '--to', 'database'], folder);
  assert.deepEqual([outcome.code, outcome.out], [2, '']);
  assert.match(outcome.err, /^civic: Nothing of export can be imported: all 7 rows were refused, .*\n$/);
  assert.deepEqual(await readdir(folder), ['export']);
});

const failures: Readonly<Record<string, { spoil: (folder: string) => Promise<unknown>; says: string; out?: string }>> =
  {
    'no such folder': {
      spoil: (folder) => rm(join(folder, 'export'), { recursive: true }),
      says: 'There is no such file or folder: export',
    },
    'a file in place of the folder': {
      spoil: async (folder) => {
        await rm(join(folder, 'export'), { recursive: true });
        await writeFile(join(folder, 'export'), 'x');
      },
      says: 'export is not a folder; name the one that holds the export.',
    },
    'a folder that is no Polis export': {
      spoil: (folder) => rm(join(folder, 'export/votes.csv')),
      says: 'This is not a Polis export: it has no votes.csv.',
    },
    'a table of something else': {
      spoil: (folder) => writeFile(join(folder, 'export/votes.csv'), 'a,b\n1,2\n'),
      says: 'This is not a Polis export: votes.csv has no column “timestamp”.',
    },
    'a file that cannot be opened': {
      // A socket cannot, whoever tries; permissions would not stop root.
      spoil: async (folder) => {
        await rm(join(folder, 'export/votes.csv'));
        const socket = createServer().listen(join(folder, 'export/votes.csv')).unref();
        await once(socket, 'listening');
      },
      says: 'This is not a file that could be read: export/votes.csv',
    },
    'an export without statements': {
      spoil: (folder) =>
        writeFile(join(folder, 'export/comments.csv'), `${commentColumns}\n`).then(() => noVotes(folder)),
      says: 'Nothing of export can be imported: it holds no statement.',
    },
    'an export of which every row is refused': {
      spoil: (folder) => writeFile(join(folder, 'export/comments.csv'), `${commentColumns}\nsoon,1,1,1,Trees\n`),
      says: 'Nothing of export can be imported: all 8 rows were refused, the first at comments.csv:2 (timestamp is “soon”).',
    },
    'a folder to write to': {
      spoil: (folder) => mkdir(join(folder, 'a.jsonl')),
      says: 'a.jsonl is a folder; name a file to write.',
    },
    'no place to write to': {
      spoil: () => Promise.resolve(),
      out: 'no/where.jsonl',
      says: 'There is no folder no to write to.',
    },
    'no name to write to': {
      spoil: () => Promise.resolve(),
      out: '',
      says: 'The file to write has no name.',
    },
    'a place that takes no file': {
      spoil: () => Promise.resolve(),
      out: '/proc/a.jsonl',
      says: 'There is no such file or folder: /proc/a.jsonl',
    },
    'a device to write to': {
      spoil: () => Promise.resolve(),
      out: '/dev/null',
      says: '/dev/null is not a file that could be written.',
    },
  };
for (const [name, { spoil, says, out = 'a.jsonl' }] of Object.entries(failures)) {
  test(`${name}: one sentence, exit code 2, nothing half written`, async (t) => {
    const folder = await temporary(t);
    await writePolisExport(folder);
    await spoil(folder);
    const before = await readdir(folder);
    const outcome = await runCivic(['import', 'polis', 'export', '--out', out], folder);
    assert.deepEqual(outcome, { code: 2, out: '', err: `civic: ${says}\n` });
    assert.deepEqual(await readdir(folder), before);
  });
}

import assert from 'node:assert/strict';
import test from 'node:test';
import { replay, State, type Entry } from '@civic-widgets/core';
import fc from 'fast-check';
import { importPolis } from './polis.ts';

const row = fc.record({
  at: fc.integer({ min: 0, max: 5 }),
  comment: fc.integer({ min: 0, max: 2 }),
  voter: fc.integer({ min: 0, max: 4 }),
  vote: fc.constantFrom(-1, 0, 1),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

async function imported(rows: readonly Row[]): Promise<Record<string, number[]>> {
  const { space, items } = await importPolis({
    'summary.csv': ['url,https://pol.is/p\n'],
    'comments.csv': ['timestamp,comment-id,author-id,moderated,comment-body\n3,0,0,1,a\n3,1,0,-1,b\n3,2,0,0,c\n'],
    'votes.csv': [
      'timestamp,comment-id,voter-id,vote\n',
      ...rows.map((r) => `${r.at},${r.comment},${r.voter},${r.vote}\n`),
    ],
  });
  const entries: Entry[] = [];
  for await (const item of items) if ('entry' in item) entries.push(item.entry);
  const ideas = [...replay(entries, [{ from: 0, file: space }], new State()).all('idea')];
  return Object.fromEntries(ideas.map(({ source, up, down, pass }) => [source ?? '', [up, down, pass]]));
}

function naive(rows: readonly Row[]): Record<string, number[]> {
  const tally: Record<string, number[]> = {};
  for (const comment of [0, 1, 2]) {
    const last = [0, 1, 2, 3, 4].map((voter) => {
      const theirs = rows.filter((r) => r.comment === comment && r.voter === voter);
      const latest = Math.max(...theirs.map(({ at }) => at));
      return theirs.findLast(({ at }) => at === latest)?.vote;
    });
    tally[comment] = [1, -1, 0].map((vote) => last.filter((value) => value === vote).length);
  }
  return tally;
}

test('the tally of last votes is that of a naive count, in whatever order the rows stand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
      assert.deepEqual(await imported(rows), naive(rows));
    }),
    { numRuns: 300 },
  );
});

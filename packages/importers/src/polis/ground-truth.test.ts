import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { replay, State, type Entry } from '@civic-widgets/core';
import { importPolis } from './polis.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/polis', import.meta.url));

interface Truth {
  comments: { rows: number; moderated: Record<string, number>; distinct_authors: number; max_body_chars: number };
  votes: {
    rows: number;
    distinct_pairs: number;
    voters: number;
    raw_values: Record<string, number>;
    last_values: Record<string, number>;
    first: string;
    last: string;
  };
  top10: { comment_id: string; agree: number; disagree: number; pass: number; body: string }[];
  per_comment: Record<string, { moderated: number; last: { agree: number; disagree: number; pass: number } }>;
}

for (const name of ['austria-climate', 'brexit-consensus', '15-per-hour-seattle']) {
  const folder = `${data}/${name}`;
  test(
    `${name}: every figure is that of the ground truth`,
    { skip: !existsSync(folder) && `no ${name} here` },
    async () => {
      const truth = JSON.parse(readFileSync(`${folder}/ground_truth.json`, 'utf8')) as Truth;
      const file = (path: string) => createReadStream(`${folder}/${path}`);
      const { space, items, rows } = await importPolis({
        'summary.csv': file('summary.csv'),
        'comments.csv': file('comments.csv'),
        'votes.csv': file('votes.csv'),
      });
      const entries: Entry[] = [];
      for await (const item of items) {
        assert.ok('entry' in item, JSON.stringify(item));
        entries.push(item.entry);
      }
      assert.deepEqual(rows, { 'comments.csv': truth.comments.rows, 'votes.csv': truth.votes.rows });

      const state = replay(entries, [{ from: 0, file: space }], new State());
      const ideas = [...state.all('idea')];
      assert.equal(ideas.length, truth.comments.rows);
      assert.equal(ideas.filter(({ hidden }) => hidden).length, truth.comments.moderated['-1'] ?? 0);
      assert.equal(new Set(ideas.map(({ person }) => person)).size, truth.comments.distinct_authors);
      assert.equal(Math.max(...ideas.map(({ title }) => Array.from(title).length)), truth.comments.max_body_chars);
      for (const { source, hidden, up, down, pass } of ideas) {
        const expected = truth.per_comment[source ?? ''];
        assert.deepEqual({ agree: up, disagree: down, pass }, expected?.last, `comment ${source ?? ''}`);
        assert.equal(hidden !== null, expected?.moderated === -1);
      }
      const top = ideas
        .filter(({ hidden }) => !hidden)
        .sort((a, b) => b.up - a.up || Number(a.source) - Number(b.source))
        .slice(0, 10)
        .map(({ source, up, down, pass, title }) => ({
          comment_id: source,
          agree: up,
          disagree: down,
          pass,
          body: title,
        }));
      assert.deepEqual(top, truth.top10);

      const votes = entries.filter(({ action }) => action.kind === 'idea.vote');
      assert.deepEqual(
        counted(votes.map(({ action }) => ('vote' in action ? action.vote : ''))),
        truth.votes.raw_values,
      );
      assert.deepEqual(counted([...state.all('vote')].map(({ vote }) => vote)), truth.votes.last_values);
      assert.equal(state.size('vote'), truth.votes.distinct_pairs);
      assert.equal(state.size('person'), truth.votes.voters, 'who took part, the host not counted');
      assert.equal(new Set(votes.map(({ person }) => person)).size, truth.votes.voters);
      const times = votes.map(({ acceptedAt }) => acceptedAt);
      assert.deepEqual(
        [times[0], times.at(-1)],
        [truth.votes.first, truth.votes.last].map((at) => new Date(at).toISOString()),
      );
    },
  );
}

function counted(votes: readonly string[]): Record<string, number> {
  const count = (vote: string) => votes.filter((value) => value === vote).length;
  return { '-1': count('against'), '0': count('pass'), '1': count('for') };
}

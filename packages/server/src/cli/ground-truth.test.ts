import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Census } from './census.ts';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

const data = fileURLToPath(new URL('../../../../../shared/data/polis', import.meta.url));

interface Tally {
  agree: number;
  disagree: number;
  pass: number;
}
interface Truth {
  comments: { rows: number; moderated: Record<string, number> };
  votes: { rows: number; distinct_pairs: number };
  top10: (Tally & { comment_id: string; body: string })[];
  per_comment: Record<string, { last: Tally }>;
}

for (const name of ['austria-climate', 'brexit-consensus', '15-per-hour-seattle']) {
  const source = join(data, name);
  test(
    `${name}: what inspect says of the import is the ground truth`,
    { skip: !existsSync(source) && `no ${name} here` },
    async (t) => {
      const folder = await temporary(t);
      const imported = await runCivic(['import', 'polis', source, '--out', 'a.jsonl'], folder);
      assert.equal(imported.code, 0, imported.err);
      const { out } = await runCivic(['inspect', 'a.jsonl', '--json'], folder);
      const census = JSON.parse(out) as Census;
      const truth = JSON.parse(readFileSync(join(source, 'ground_truth.json'), 'utf8')) as Truth;

      assert.equal(census.ideas, truth.comments.rows);
      assert.deepEqual(census.votes, { cast: truth.votes.rows, current: truth.votes.distinct_pairs });
      assert.equal(
        census.perIdea.filter(({ status }) => status === 'hidden').length,
        truth.comments.moderated['-1'] ?? 0,
      );
      assert.deepEqual(census.refused, []);
      const tallies = census.perIdea.map(({ source, up, down, pass }) => [source, { agree: up, disagree: down, pass }]);
      const expected = Object.entries(truth.per_comment).map(([id, { last }]) => [id, last] as const);
      assert.deepEqual(Object.fromEntries(tallies), Object.fromEntries(expected));
      const top = census.perIdea
        .filter(({ status }) => status !== 'hidden')
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
    },
  );
}

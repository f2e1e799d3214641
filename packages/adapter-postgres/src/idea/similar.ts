import {
  rankSimilar,
  similarStems,
  type Idea,
  type IdeaRow,
  type Look,
  type SimilarOptions,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import type { Sql } from '../sql.ts';
import { viewIdeas } from './view.ts';

/** Of a beginning that more words have, only so many are looked at: it tells little then. */
const mostWords = 1_000;
/** From so many ideas the likeliest are chosen. */
const mostCandidates = 100;
/** Beyond so many ideas it no longer matters how many there are. */
const mostIdeas = 10_000;

/** Ideas that share the beginning of a word with a text, ranked by core. */
export async function findSimilar(
  sql: Sql,
  text: string,
  { project }: SimilarOptions,
  look: Look,
): Promise<readonly Idea[]> {
  const stems = similarStems(text);
  if (stems.length === 0) return [];
  const { id: space } = look.space;
  const values = [space, stems, stems.map((stem) => `${stem}\u{10FFFF}`)];
  const rows = await sql.query<IdeaRow>(
    `${matches}
     select ${statements.idea.select} from (
       select m.idea, count(distinct m.stem) as stems from matches m group by m.idea
     ) c join idea t on t.space = $1 and t.id = c.idea and t.hidden is null and t.merged_into is null
     order by (t.project = $4::text) desc nulls last, c.stems desc, t.created_at desc, t.id limit ${mostCandidates}`,
    [...values, project ?? null],
  );
  if (rows.length === 0) return [];
  const found = await sql.query<{ stem: string; ideas: number }>(
    `${matches} select m.stem, count(distinct m.idea) as ideas from matches m group by m.stem`,
    values,
  );
  const [all] = await sql.query<{ ideas: number }>(
    `select count(*) as ideas from (select from idea where space = $1 and hidden is null limit ${mostIdeas}) t`,
    [space],
  );
  const frequency = new Map(found.map(({ stem, ideas }) => [stem, ideas]));
  return viewIdeas(sql, rankSimilar(text, rows, { ideas: all?.ideas ?? 0, frequency, project }), look);
}

/** Which ideas of a space ($1) have a word from one text ($2) to another ($3), both of a stem. */
const matches = `with matches as (
  select k.stem, f.idea from unnest($2::text[], $3::text[]) as k(stem, beyond)
  cross join lateral (
    select w.idea from word w where w.space = $1 and w.word >= k.stem and w.word < k.beyond limit ${mostWords}
  ) f
)`;

import {
  CivicError,
  isId,
  levelOf,
  mayIdeaBeSeen,
  maySeeSupport,
  viewIdea,
  type FollowRow,
  type Idea,
  type IdeaRow,
  type Look,
  type Own,
  type Role,
  type ShownIdea,
  type Support,
  type VoteRow,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import { findRows } from '../ledger/rows.ts';
import { askTogether } from '../ledger/together.ts';
import type { Sql } from '../sql.ts';

/** Rows as one person sees them, with that person's votes and what they follow. */
export async function viewIdeas(sql: Sql, rows: readonly ShownIdea[], look: Look): Promise<readonly Idea[]> {
  const own = await readOwn(
    sql,
    rows.map(({ id }) => id),
    look,
  );
  return rows.map((row) => viewIdea(row, own(row.id), look));
}

/** What the viewer's own rows on some ideas are, by the id of an idea. Without asking where nobody is. */
export async function readOwn(
  sql: Sql,
  ideas: readonly string[],
  { space, actor }: Look,
): Promise<(idea: string) => Own> {
  const { person } = actor;
  if (person === undefined || ideas.length === 0) return () => ({});
  const values = [ideas, ideas.map(() => person)];
  const [votes, follows] = await askTogether(sql, space.id, [
    { name: 'own vote', text: statements.vote.find, values },
    { name: 'own follow', text: statements.follow.find, values },
  ]);
  const vote = byIdea(votes as readonly VoteRow[]);
  const follow = byIdea(follows as readonly FollowRow[]);
  return (idea) => ({ vote: vote.get(idea), follow: follow.get(idea) });
}

function byIdea<Row extends { readonly idea: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.idea, row]));
}

export async function readIdea(sql: Sql, id: string, look: Look): Promise<Idea> {
  const row = await visibleIdea(sql, id, look);
  const own = (await readOwn(sql, [id], look))(id);
  const support = maySeeSupport(row, look) ? await readSupport(sql, id, look) : undefined;
  return viewIdea(row, { ...own, support }, look);
}

/** Whoever voted as a guest and has signed in since is known by now. */
async function readSupport(sql: Sql, id: string, { space }: Look): Promise<Support> {
  const rows = await sql.query<{ role: Role; people: number }>(
    `select r.role, count(*) as people from (
       select case when m.verified then 'verified' when m.signed_in and v.role = 'guest' then 'participant' else v.role end as role
       from vote v left join member m on m.space = v.space and m.person = v.person
       where v.space = $1 and v.idea = $2 and v.vote = 'for'
     ) r group by r.role`,
    [space.id, id],
  );
  const support = { guest: 0, participant: 0, verified: 0 };
  for (const { role, people } of rows) support[levelOf(role)] += people;
  return support;
}

/** @throws CivicError `not-found` for an idea that is not there, or not to be seen */
export async function visibleIdea(sql: Sql, id: string, look: Look): Promise<IdeaRow> {
  const [row] = isId(id) ? await findRows(sql, look.space.id, 'idea', [[id]]) : [];
  if (!row || !mayIdeaBeSeen(row, look)) throw new CivicError('not-found', { field: 'idea' });
  return row;
}

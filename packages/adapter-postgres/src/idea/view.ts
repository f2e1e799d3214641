import {
  CivicError,
  isId,
  mayIdeaBeSeen,
  viewIdea,
  type Idea,
  type IdeaRow,
  type Look,
  type VoteRow,
} from '@civic-widgets/core';
import { findRows } from '../ledger/rows.ts';
import type { Sql } from '../sql.ts';

/** Rows as one person sees them, with that person's votes. */
export async function viewIdeas(sql: Sql, rows: readonly IdeaRow[], look: Look): Promise<readonly Idea[]> {
  const { person } = look.actor;
  const asked = person === undefined ? [] : rows.map(({ id }) => [id, person]);
  const votes = asked.length === 0 ? [] : await findRows(sql, look.space.id, 'vote', asked);
  const byIdea = new Map(votes.map((vote) => [vote.idea, vote]));
  return rows.map((row) => viewIdea(row, byIdea.get(row.id), look));
}

export async function readIdea(sql: Sql, id: string, look: Look): Promise<Idea> {
  const row = await visibleIdea(sql, id, look);
  return viewIdea(row, await readVote(sql, row, look), look);
}

async function readVote(sql: Sql, { id }: IdeaRow, { space, actor: { person } }: Look): Promise<VoteRow | undefined> {
  return person === undefined ? undefined : (await findRows(sql, space.id, 'vote', [[id, person]]))[0];
}

/** @throws CivicError `not-found` for an idea that is not there, or not to be seen */
export async function visibleIdea(sql: Sql, id: string, look: Look): Promise<IdeaRow> {
  const [row] = isId(id) ? await findRows(sql, look.space.id, 'idea', [[id]]) : [];
  if (!row || !mayIdeaBeSeen(row, look)) throw new CivicError('not-found', { field: 'idea' });
  return row;
}

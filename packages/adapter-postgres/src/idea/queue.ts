import {
  joinKey,
  pageLimit,
  queueProjects,
  readMomentCursor,
  reasonsShown,
  viewWaiting,
  writeMomentCursor,
  type Key,
  type Look,
  type Page,
  type QueueItem,
  type Moment,
  type QueueQuery,
} from '@civic-widgets/core';
import { findRows } from '../ledger/rows.ts';
import type { Sql } from '../sql.ts';
import { readOwn } from './view.ts';

/** What waits; the comment is empty where it is the idea itself. */
interface Waiting extends Moment {
  readonly idea: string;
  readonly comment: string;
}

/** What waits longest first. */
export async function listQueue(sql: Sql, query: QueueQuery, look: Look): Promise<Page<QueueItem>> {
  const limit = pageLimit(query.limit);
  const waiting = await readWaiting(sql, query, look, limit + 1);
  const page = waiting.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await viewItems(sql, page, look),
    ...(last && waiting.length > limit && { next: writeMomentCursor(last) }),
  };
}

function readWaiting(sql: Sql, query: QueueQuery, look: Look, limit: number): Promise<readonly Waiting[]> {
  const { ideas, comments, hidden } = queueProjects(query, look);
  const { at, id } = readMomentCursor(query.cursor) ?? { at: -1, id: '' };
  // Each part is the beginning of an index that holds nothing but what waits.
  return sql.query<Waiting>(
    `${['reports > 0', review].map((waits) => ofIdeas(waits, limit)).join(' union all ')} union all
     ${['reports > 0', review].map((waits) => ofComments(waits, limit)).join(' union all ')}
     order by at, id limit ${limit}`,
    [look.space.id, ideas, comments, at, id, look.actor.person ?? '', hidden],
  );
}

/** As the indexes have it; what waits for a review is hidden, so that nothing waits for both. */
const review = "hidden ->> 'review' = 'waits' and not t.erased";

function since(waits: string): string {
  return waits === review ? 't.created_at' : 't.reported_at';
}

function ofIdeas(waits: string, limit: number): string {
  return `(select ${since(waits)} as at, t.id, t.id as idea, '' as comment from idea t
    where t.space = $1 and t.${waits} and t.project = any($2::text[]) and (${since(waits)}, t.id) > ($4::bigint, $5::text)
    order by ${since(waits)}, t.id limit ${limit})`;
}

function ofComments(waits: string, limit: number): string {
  return `(select ${since(waits)}, t.id, t.idea, t.id from comment t
    join idea i on i.space = t.space and i.id = t.idea and i.project = any($3::text[])
      and (i.hidden is null or i.person = $6 or i.project = any($7::text[]))
    where t.space = $1 and t.${waits} and (${since(waits)}, t.id) > ($4::bigint, $5::text)
    order by ${since(waits)}, t.id limit ${limit})`;
}

async function viewItems(sql: Sql, page: readonly Waiting[], look: Look): Promise<readonly QueueItem[]> {
  if (page.length === 0) return [];
  const { id: space } = look.space;
  const ideas = new Map(
    (
      await findRows(
        sql,
        space,
        'idea',
        [...new Set(page.map(({ idea }) => idea))].map((id) => [id]),
      )
    ).map((row) => [row.id, row]),
  );
  const asked = page.filter(({ comment }) => comment !== '').map(({ comment }): Key => [comment]);
  const comments = new Map((await findRows(sql, space, 'comment', asked)).map((row) => [row.id, row]));
  const reasons = await readReasons(sql, page, look);
  const own = await readOwn(sql, [...ideas.keys()], look);
  return page.flatMap(({ idea: id, comment }) => {
    const idea = ideas.get(id);
    return idea
      ? [viewWaiting(idea, comments.get(comment), reasons.get(joinKey([id, comment])) ?? [], own(id), look)]
      : [];
  });
}

/** Oldest first, by what they are about. */
async function readReasons(
  sql: Sql,
  page: readonly Waiting[],
  { space }: Look,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql.query<{ idea: string; comment: string; reason: string }>(
    `select r.idea, r.comment, r.reason from unnest($2::text[], $3::text[]) as k(idea, comment)
     cross join lateral (
       select * from report f where f.space = $1 and f.idea = k.idea and f.comment = k.comment
         and not f.settled and f.reason <> ''
       order by f.at, f.person limit ${reasonsShown}
     ) r order by r.at, r.person`,
    [space.id, page.map(({ idea }) => idea), page.map(({ comment }) => comment)],
  );
  const found = new Map<string, string[]>();
  for (const { idea, comment, reason } of rows) {
    const of = joinKey([idea, comment]);
    found.set(of, [...(found.get(of) ?? []), reason]);
  }
  return found;
}

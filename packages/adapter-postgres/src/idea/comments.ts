import {
  mayCommentBeSeen,
  pageLimit,
  readMomentCursor,
  viewComment,
  writeMomentCursor,
  type Comment,
  type CommentRow,
  type Look,
  type Page,
  type PageOptions,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import type { Sql } from '../sql.ts';
import { visibleIdea } from './view.ts';

/** Oldest first. */
export async function listComments(sql: Sql, id: string, options: PageOptions, look: Look): Promise<Page<Comment>> {
  const idea = await visibleIdea(sql, id, look);
  const limit = pageLimit(options.limit ?? 50);
  let after = readMomentCursor(options.cursor) ?? { at: 0, id: '' };
  const seen: CommentRow[] = [];
  for (let more = true; more && seen.length <= limit;) {
    const rows = await sql.query<CommentRow>(
      `select ${statements.comment.select} from comment t
       where t.space = $1 and t.idea = $2 and (t.created_at, t.id) > ($3::bigint, $4::text)
       order by t.created_at, t.id limit ${limit + 1}`,
      [look.space.id, id, after.at, after.id],
    );
    seen.push(...rows.filter((row) => mayCommentBeSeen(row, idea, look)));
    const last = rows.at(-1);
    if (last) after = { at: last.createdAt, id: last.id };
    more = rows.length > limit;
  }
  const page = seen.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => viewComment(row, idea, look)),
    ...(last && seen.length > limit && { next: writeMomentCursor({ at: last.createdAt, id: last.id }) }),
  };
}

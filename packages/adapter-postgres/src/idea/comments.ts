import {
  CivicError,
  isId,
  mayCommentBeSeen,
  pageLimit,
  viewComment,
  type Comment,
  type CommentRow,
  type Cursor,
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
  let after = options.cursor === undefined ? { at: 0, id: '' } : readPlace(options.cursor);
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
    ...(last && seen.length > limit && { next: `${last.createdAt} ${encodeURIComponent(last.id)}` }),
  };
}

function readPlace(cursor: Cursor): { at: number; id: string } {
  const [at = '', id = ''] = cursor.split(' ');
  const place = { at: Number(at), id: decode(id) };
  if (at === '' || !Number.isSafeInteger(place.at) || !isId(place.id))
    throw new CivicError('malformed', { field: 'cursor' });
  return place;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

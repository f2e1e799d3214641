import type { Comment, Cursor, IdeaId, Page } from '@civic-widgets/core';
import { markNext, unmarkCursor } from '../routes/cursor.ts';
import type { Visit } from './visit.ts';

/** Comments that one page shows. */
const perPage = 100;
/** Pages that are looked through for a comment; what stands behind them is found by leafing. */
const mostPages = 200;

/** One page of an idea's comments, oldest first. Its cursor is good for this space alone. */
export async function commentsOf(visit: Visit, idea: IdeaId, cursor: Cursor | undefined): Promise<Page<Comment>> {
  const { file, adapter } = visit;
  const asked = unmarkCursor(file.id, { limit: perPage, ...(cursor !== undefined && { cursor }) });
  return markNext(file.id, await adapter.comments(idea, asked));
}

/**
 * Where a comment stands that was just written: the cursor of its page, undefined on the first one.
 *
 * @param from the page that its author read, which it stands on or behind
 */
export async function pageWith(
  visit: Visit,
  idea: IdeaId,
  comment: string,
  from: Cursor | undefined,
): Promise<Cursor | undefined> {
  let at = from;
  for (let pages = 0; pages < mostPages; pages++) {
    const { items, next } = await commentsOf(visit, idea, at);
    if (next === undefined || items.some(({ id }) => id === comment)) return at;
    at = next;
  }
  return from;
}

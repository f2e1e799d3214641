import { hash } from 'node:crypto';
import { CivicError, type Cursor, type SpaceId } from '@civic-widgets/core';

/** What a cursor begins with: a place in a city's list is no place in another's, however alike they are. */
function markOf(space: SpaceId): string {
  return `${hash('sha256', space, 'hex').slice(0, 8)}.`;
}

/** An answer as it leaves: its cursor belongs to this space. */
export function markNext<Answer>(space: SpaceId, answer: Answer): Answer {
  const { next } = answer as { readonly next?: Cursor };
  return next === undefined ? answer : { ...answer, next: markOf(space) + next };
}

/** A query as the backend reads it. */
export function unmarkCursor<Query>(space: SpaceId, query: Query): Query {
  const { cursor } = query as { readonly cursor?: Cursor };
  if (cursor === undefined) return query;
  const mark = markOf(space);
  if (!cursor.startsWith(mark)) throw new CivicError('malformed', { field: 'cursor' });
  return { ...query, cursor: cursor.slice(mark.length) };
}

import { CivicError } from '../errors.ts';
import { hash32 } from '../ledger/id.ts';
import type { Day } from '../ledger/instant.ts';
import type { IdeaRow } from '../ledger/rows.ts';
import type { Cursor, IdeaOrder } from './query.ts';
import { ideaOrders } from './query.ts';

/** Seconds in which support has to grow tenfold to keep an idea's place: a week. */
const decay = 7 * 86_400;

/**
 * `sign(s) · log10(max(|s|, 1)) + t / decay`, s = votes for minus against, t = creation in seconds since 1970.
 * Time enters through the creation alone, so that the value changes only with a vote and an index can serve it.
 * Source: Reddit's `_hot` (reddit/r2/r2/lib/db/_sorts.pyx, 2010), there with 45,000 s; a consultation lives longer than
 * a news page.
 */
export function hotness(up: number, down: number, createdAt: number): number {
  const score = up - down;
  const order = Math.sign(score) * Math.log10(Math.max(Math.abs(score), 1));
  return Math.round((order + createdAt / 1000 / decay) * 1e7) / 1e7;
}

/** Keys of the fair order lie in `[0, 2^32)`. */
export const fairRange = 2 ** 32;

/** The stored random key. The moment is part of it, so that nobody can choose an id for its place. */
export function shuffleKey(id: string, acceptedAt: number): number {
  return hash32(`${acceptedAt} ${id}`);
}

/** Where the fair order starts on a day; the same for everyone, so that pages can be shared and cached. */
export function fairStart(space: string, day: Day): number {
  return hash32(`${day} ${space}`);
}

/** What a page is sorted by: ascending by `key`, then by `id`. `start` is the fair order's, fixed by the first page. */
export interface Place {
  readonly order: IdeaOrder;
  readonly start: number;
  readonly after?: { readonly key: number; readonly id: string };
}

/** The sort key of an idea; lower comes first. */
export function sortKey(row: Pick<IdeaRow, 'shuffle' | 'hot' | 'createdAt'>, order: IdeaOrder, start: number): number {
  if (order === 'fair') return (row.shuffle - start + fairRange) % fairRange;
  return order === 'hot' ? -row.hot : -row.createdAt;
}

/** By code units, as `COLLATE "C"` does for the ASCII range; both sides of the wire sort alike. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function writeCursor(place: Required<Place>): Cursor {
  return encodeURIComponent(JSON.stringify([place.order, place.start, place.after.key, place.after.id]));
}

/** Reads a cursor, or begins at the top. A cursor of another order, or of no order, is `malformed`. */
export function readCursor(cursor: Cursor | undefined, order: IdeaOrder, start: number): Place {
  if (cursor === undefined) return { order, start };
  const place = parse(cursor);
  if (place?.order !== order)
    throw new CivicError('malformed', { field: 'cursor', detail: 'The cursor is not of this list.' });
  return place;
}

function parse(cursor: Cursor): Place | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(decodeURIComponent(cursor));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  const [order, start, key, id] = parts as unknown[];
  const known = ideaOrders.find((name) => name === order);
  if (!known || typeof start !== 'number' || typeof key !== 'number' || typeof id !== 'string') return undefined;
  return { order: known, start, after: { key, id } };
}

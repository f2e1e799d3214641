import { CivicError } from '../errors.ts';
import { isId } from '../ledger/id.ts';
import type { Cursor } from './query.ts';

/** Where a page of what is ordered by moments ends: the moment (milliseconds) and the id of its last item. */
export interface Moment {
  readonly at: number;
  readonly id: string;
}

export function writeMomentCursor({ at, id }: Moment): Cursor {
  return `${at} ${encodeURIComponent(id)}`;
}

/** @throws CivicError `malformed` */
export function readMomentCursor(cursor: Cursor | undefined): Moment | undefined {
  if (cursor === undefined) return undefined;
  const [, at, id] = /^(\d{1,15}) (\S+)$/.exec(cursor) ?? [];
  const moment = { at: Number(at), id: decode(id ?? '') };
  if (at === undefined || !isId(moment.id)) throw new CivicError('malformed', { field: 'cursor' });
  return moment;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

import {
  blankedKinds,
  instant,
  milliseconds,
  receiptOf,
  type Action,
  type Channel,
  type Entry,
  type Origin,
  type Position,
  type Role,
} from '@civic-widgets/core';
import type { Sql } from '../sql.ts';

interface EntryRow {
  readonly position: number;
  readonly acceptedAt: number;
  readonly person: string;
  readonly role: Role;
  readonly channel: Channel;
  readonly by: string | null;
  readonly origin: Origin | null;
  readonly review: true | null;
  readonly action: Action;
}

const select =
  'select position, accepted_at as "acceptedAt", person, role, channel, by, origin, review, action from entry';

function entryOf({ by, origin, review, acceptedAt, ...row }: EntryRow): Entry {
  return {
    ...row,
    acceptedAt: instant(acceptedAt),
    ...(by !== null && { by }),
    ...(origin && { origin }),
    ...(review && { review }),
  };
}

/** Entries after a position, in order. */
export async function readEntries(sql: Sql, space: string, after: Position, limit: number): Promise<readonly Entry[]> {
  const text = `${select} where space = $1 and position > $2 order by position limit $3`;
  return (await sql.query<EntryRow>(text, [space, after, limit])).map(entryOf);
}

/** The entries of a person, under any of these pseudonyms, before a position, newest first. */
export async function readEntriesOf(
  sql: Sql,
  space: string,
  people: readonly string[],
  before: Position,
  limit: number,
): Promise<readonly Entry[]> {
  const text = `${select} where space = $1 and person = any($2::text[]) and position < $3 order by position desc limit $4`;
  return (await sql.query<EntryRow>(text, [space, people, before, limit])).map(entryOf);
}

/** The entries that stand under these action ids. */
export async function findEntries(
  sql: Sql,
  space: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const rows = await sql.query<EntryRow>(`${select} where space = $1 and action_id = any($2::text[])`, [space, ids]);
  return new Map(rows.map((row) => [row.action.id, entryOf(row)]));
}

export async function addEntries(sql: Sql, space: string, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    action_id: entry.action.id,
    kind: entry.action.kind,
    subject: receiptOf(entry).subject,
    accepted_at: milliseconds(entry.acceptedAt),
  }));
  await sql.query(
    `insert into entry (space, position, action_id, person, by, role, channel, kind, subject, accepted_at, origin, review, action)
     select $1, r.* from json_to_recordset($2::text::json) as r(position bigint, action_id text, person text, by text,
       role text, channel text, kind text, subject text, accepted_at bigint, origin jsonb, review boolean, action jsonb)`,
    [space, JSON.stringify(rows)],
  );
}

/** Blanks what a person proposed and commented; see core's `blank`. */
export async function blankEntries(sql: Sql, space: string, person: string): Promise<void> {
  await sql.query(
    `update entry set action = jsonb_set(action, '{payload}', 'null')
     where space = $1 and person = $2 and kind = any($3::text[])`,
    [space, person, blankedKinds],
  );
}

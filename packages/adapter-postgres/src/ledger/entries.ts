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
import type { Part } from './together.ts';

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

/** Asks for the entries that stand under these action ids; see `entriesUnder`. */
export function askForEntries(ids: readonly string[]): Part {
  return { name: 'entry', text: `${select} where space = $1 and action_id = any($2::text[])`, values: [ids] };
}

/** What came of it, by action id. */
export function entriesUnder(rows: readonly object[]): ReadonlyMap<string, Entry> {
  return new Map((rows as readonly EntryRow[]).map((row) => [row.action.id, entryOf(row)]));
}

const insert = `insert into entry
    (space, position, action_id, person, by, role, channel, kind, subject, accepted_at, origin, review, action)
  select $1, r.* from json_to_recordset($2::text::json) as r(position bigint, action_id text, person text, by text,
    role text, channel text, kind text, subject text, accepted_at bigint, origin jsonb, review boolean, action jsonb)`;

export function additionOf(entries: readonly Entry[]): Part {
  const rows = entries.map((entry) => ({
    ...entry,
    action_id: entry.action.id,
    kind: entry.action.kind,
    subject: receiptOf(entry).subject,
    accepted_at: milliseconds(entry.acceptedAt),
  }));
  return { name: 'entry', text: insert, values: [JSON.stringify(rows)] };
}

export async function addEntries(sql: Sql, space: string, entries: readonly Entry[]): Promise<void> {
  const { text, values } = additionOf(entries);
  await sql.query(text, [space, ...values]);
}

/** Blanks what a person proposed and commented; see core's `blank`. */
export async function blankEntries(sql: Sql, space: string, person: string): Promise<void> {
  await sql.query(
    `update entry set action = jsonb_set(action, '{payload}', 'null')
     where space = $1 and person = $2 and kind = any($3::text[])`,
    [space, person, blankedKinds],
  );
}

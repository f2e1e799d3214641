import type { PersonId, SpaceId } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import { outsideTables, quoted } from './outside.ts';

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What is kept of a person outside the ledger. */
export interface Kept {
  /** Theirs, and those of the guests that they signed in from. */
  readonly pseudonyms: readonly PersonId[];
  /** By table; tables without a row of theirs are left out. Moments are ISO 8601. What could open a door is not told. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** Columns that hold hashes of secrets. */
const secret = ['hash', 'code', 'challenge', 'secret'];

export async function readKept(sql: Sql, space: SpaceId, person: PersonId): Promise<Kept> {
  const guests = await sql.query<{ person: PersonId }>(
    'select person from person where space = $1 and claimed_by = $2 order by person',
    [space, person],
  );
  const pseudonyms = [person, ...guests.map((guest) => guest.person)];
  const rows: Record<string, readonly Row[]> = {};
  for (const { table, ofPeople, key } of await outsideTables(sql)) {
    if (!ofPeople) continue;
    const found = await sql.query<{ row: Row }>(
      `select row_to_json(t) as row from ${quoted(table)} t where space = $1 and person = any($2::text[])
       order by ${key.map(quoted).join(', ')}`,
      [space, pseudonyms],
    );
    if (found.length > 0) rows[table] = found.map(({ row }) => readable(row));
  }
  return { pseudonyms, rows };
}

function readable(row: Row): Row {
  const told = Object.entries(row).filter(
    ([name, value]) => name !== 'space' && !secret.includes(name) && value !== null,
  );
  return Object.fromEntries(
    told.map(([name, value]) => [name, name.endsWith('_at') && typeof value === 'number' ? moment(value) : value]),
  );
}

function moment(at: number): string {
  return new Date(at).toISOString();
}

import { tables as views } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';

/** Tables that hold the ledger and the versions of the space's file. */
const ledger = ['space', 'version', 'entry'];
/** Tables whose rows are derived, and may be thrown away. */
const derived = [...views, 'word', 'place'];
/** What is minutes old at most: sign-ins under way, how often an address was written to, and proofs that were used. */
const fleeting = ['attempt', 'handover', 'mailed', 'shared_code', 'proof', 'proof_key'];

/** A table that lies outside the ledger, and that nothing could derive again. */
export interface Outside {
  readonly table: string;
  /** The columns of its primary key, the space first. */
  readonly key: readonly string[];
  /** Whether its rows belong to people. */
  readonly ofPeople: boolean;
}

/**
 * Every such table that the database has, by name: what the catalogue says, so that none is forgotten when one is added.
 * What is neither ledger, nor derived, nor fleeting is kept.
 */
export async function outsideTables(sql: Sql): Promise<readonly Outside[]> {
  const rows = await sql.query<Outside>(
    `select t.relname::text as "table",
       array(select a.attname::text from unnest(k.conkey) with ordinality as c(number, place)
             join pg_attribute a on a.attrelid = t.oid and a.attnum = c.number order by c.place) as key,
       exists(select from pg_attribute a where a.attrelid = t.oid and a.attname = 'person' and not a.attisdropped) as "ofPeople"
     from pg_class t
     join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
     join pg_attribute s on s.attrelid = t.oid and s.attname = 'space' and not s.attisdropped
     join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
     where t.relkind = 'r' order by 1`,
  );
  return rows.filter(({ table }) => ![...ledger, ...derived, ...fleeting].includes(table));
}

/** A table's or column's name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

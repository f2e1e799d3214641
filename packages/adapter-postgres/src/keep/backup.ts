import { createHash, type Hash } from 'node:crypto';
import { CivicError, type Entry, type SpaceFile, type Version } from '@civic-widgets/core';
import { readEntries } from '../ledger/entries.ts';
import { migrations } from '../migrations/index.ts';
import type { Connection, Sql } from '../sql.ts';
import { outsideTables, quoted } from './outside.ts';

/*
 * A backup is JSON Lines in UTF-8, of a whole database as it was at one moment:
 *
 *   {"civic":"backup","format":1,"made":"…","schema":["begin","versions",…]}     first; the migrations that shaped its rows
 *   {"begin":"lindenau","row":{…}}                                               a space; what follows is of it
 *   {"version":{"from":0,"file":{…}}}                                            each version of its file, in order
 *   {"entry":{…}}                                                                each entry of its ledger, in order
 *   {"table":"member","row":{…}}                                                 what lies outside the ledger, row by row
 *   {"end":{"lines":7,"sha256":"…"}}                                             last: over every line between, with its break
 *
 * Views are not part of it: a restore derives them.
 */

export interface BackupHead {
  readonly civic: 'backup';
  readonly format: 1;
  readonly made: string;
  /** Names of the migrations that had been applied, in order. */
  readonly schema: readonly string[];
}

export type BackupLine =
  | { readonly begin: string; readonly row: object }
  | { readonly version: Version }
  | { readonly entry: Entry }
  | { readonly table: string; readonly row: object }
  | { readonly end: { readonly lines: number; readonly sha256: string } };

const batchSize = 1_000;

/**
 * Reads everything that cannot be derived in one transaction, so that it is all of one moment, whatever others write
 * meanwhile. Nothing is written.
 *
 * @param write takes a line without its break, and is waited for
 * @returns the checksum of the content, which is the same for the same content
 */
export function writeBackup(
  connection: Connection,
  now: number,
  write: (line: string) => Promise<void> | void,
): Promise<string> {
  return connection.transaction(async (sql) => {
    await sql.query('set transaction isolation level repeatable read, read only');
    const schema = await appliedMigrations(sql);
    if (schema.length !== migrations.length)
      throw new CivicError('not-supported', {
        detail: 'The database’s schema is not that of this program: “civic migrate” brings it up to date.',
      });
    const head: BackupHead = { civic: 'backup', format: 1, made: new Date(now).toISOString(), schema };
    await write(JSON.stringify(head));
    const sum = new Sum();
    for await (const line of contents(sql)) {
      const text = JSON.stringify(line);
      sum.add(text);
      await write(text);
    }
    const end = sum.end();
    await write(JSON.stringify({ end }));
    return end.sha256;
  });
}

export async function appliedMigrations(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ name: string }>('select name from civic_migration order by number');
  return rows.map(({ name }) => name);
}

/** Counts lines and sums them up. */
export class Sum {
  readonly #hash: Hash = createHash('sha256');
  #lines = 0;

  add(line: string): void {
    this.#hash.update(line).update('\n');
    this.#lines += 1;
  }

  end(): { readonly lines: number; readonly sha256: string } {
    return { lines: this.#lines, sha256: this.#hash.digest('hex') };
  }
}

async function* contents(sql: Sql): AsyncGenerator<BackupLine> {
  const tables = await outsideTables(sql);
  const spaces = await sql.query<{ space: string; row: object }>(
    'select space, row_to_json(s) as row from space s order by space',
  );
  for (const { space, row } of spaces) {
    yield { begin: space, row };
    const text = 'select from_position as "from", file from version where space = $1 order by version';
    for (const version of await sql.query<{ from: number; file: SpaceFile }>(text, [space])) yield { version };
    for (let after = 0; ;) {
      const entries = await readEntries(sql, space, after, batchSize);
      for (const entry of entries) yield { entry };
      const last = entries.at(-1);
      if (!last) break;
      after = last.position;
    }
    for (const { table, key } of tables)
      for await (const one of rowsOf(sql, table, key, space)) yield { table, row: one };
  }
}

/** Row by row, however many there are. Within a transaction. */
async function* rowsOf(sql: Sql, table: string, key: readonly string[], space: string): AsyncGenerator<object> {
  const order = key.map(quoted).join(', ');
  await sql.query(
    `declare kept no scroll cursor for
     select row_to_json(t) as row from ${quoted(table)} t where space = $1 order by ${order}`,
    [space],
  );
  for (;;) {
    const rows = await sql.query<{ row: object }>(`fetch ${batchSize} from kept`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await sql.query('close kept');
}

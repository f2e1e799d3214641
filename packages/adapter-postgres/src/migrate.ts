import { CivicError } from '@civic-widgets/core';
import { sqlState } from './failure.ts';
import { migrations as all, type Migration } from './migrations/index.ts';
import type { Connection, Sql } from './sql.ts';

/**
 * Brings the schema up to date, all at once or not at all. Processes that start together wait for the first one.
 *
 * @throws CivicError `not-supported` when the database is newer than this program
 */
export async function migrate(connection: Connection, migrations: readonly Migration[] = all): Promise<void> {
  await createRegister(connection);
  await connection.transaction(async (sql) => {
    await sql.query('lock table civic_migration in exclusive mode');
    const done = await lastNumber(sql);
    if (done > migrations.length) {
      throw new CivicError('not-supported', {
        detail:
          `The database was brought to version ${done} by a newer program; this one knows versions up to ` +
          `${migrations.length}. Install the newer program.`,
      });
    }
    for (const [index, { name, statements }] of migrations.entries()) {
      if (index < done) continue;
      for (const statement of statements) await sql.query(statement);
      await sql.query('insert into civic_migration (number, name) values ($1, $2)', [index + 1, name]);
    }
  });
}

/** @throws CivicError `unavailable` where a change of the schema that this program knows is missing */
export async function checkVersion(sql: Sql, migrations: readonly Migration[] = all): Promise<void> {
  const done = await lastNumber(sql);
  if (done >= migrations.length) return; // What a newer program adds, this one does not mind while it runs.
  const detail = `The database stands at version ${done}; this program needs ${migrations.length}.`;
  throw new CivicError('unavailable', { detail });
}

async function createRegister(connection: Connection): Promise<void> {
  const statement = 'create table if not exists civic_migration (number integer primary key, name text not null)';
  try {
    await connection.query(statement);
  } catch (cause) {
    // "If not exists" does not cover a second process that creates it at the same moment.
    if (!['23505', '42P07', '42710'].includes(sqlState(cause) ?? '')) throw cause;
    await connection.query(statement);
  }
}

async function lastNumber(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ last: number }>('select coalesce(max(number), 0) as last from civic_migration');
  return row?.last ?? 0;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { lockDirectory } from './lock.ts';
import type { Opened, Sql } from './sql.ts';
import { writeInTurn } from './write-in-turn.ts';

/** PostgreSQL inside this process, in memory. */
export async function openMemory(): Promise<Opened> {
  return connect(await PGlite.create('memory://'));
}

/**
 * PostgreSQL inside this process, kept in a directory that only one process may have open.
 *
 * @throws CivicError `unavailable` when another process has it open
 */
export async function openDirectory(directory: string, log: (line: string) => void): Promise<Opened> {
  mkdirSync(directory, { recursive: true });
  const unlock = lockDirectory(directory);
  log(
    `Keeping data in ${directory} with PGlite: good for trying out. It never calls fsync, so that a power cut can lose ` +
      'data, and takes 0.4 to 0.9 GB of memory. For real use set DATABASE_URL to a PostgreSQL database.',
  );
  try {
    return connect(await PGlite.create(join(directory, 'pgdata')), unlock);
  } catch (cause) {
    unlock();
    throw cause;
  }
}

function connect(db: PGlite, unlock: () => void = () => {}): Opened {
  return {
    ...sqlOf(db),
    engine: { kind: 'pglite', instance: db },
    transaction: (work) => db.transaction((transaction) => work(sqlOf(transaction))),
    writing: (work, sent) => db.transaction((transaction) => writeInTurn(sqlOf(transaction), work, sent)),
    async close() {
      try {
        if (!db.closed) await db.close();
      } finally {
        unlock();
      }
    },
  };
}

function sqlOf(runner: PGlite | Transaction): Sql {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await runner.query<Row>(text, [...values])).rows,
  };
}

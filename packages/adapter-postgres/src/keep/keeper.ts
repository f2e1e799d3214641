import type { PersonId, SpaceId } from '@civic-widgets/core';
import { connect, cannotOpen, type DatabaseOptions } from '../database.ts';
import { only } from '../failure.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { readKept, type Kept } from './about.ts';
import { appliedMigrations, writeBackup } from './backup.ts';
import { restoreBackup, type Restored } from './restore.ts';

/** For whoever looks after a database: opened as it is, without bringing its schema up to date. */
export interface Keeper {
  /** What was done to the schema, and what this program would do, by name. */
  schema(): Promise<{ readonly applied: readonly string[]; readonly pending: readonly string[] }>;
  /** @throws CivicError `not-supported` when a newer program has changed the schema */
  migrate(): Promise<void>;
  /** Writes a backup line by line, each without its break; see `backup.ts`. Answers its checksum. */
  backup(write: (line: string) => Promise<void> | void): Promise<string>;
  /** See `restoreBackup`. */
  restore(open: () => AsyncIterable<string>): Promise<Restored>;
  /** What is kept of a person outside the ledger. */
  about(space: SpaceId, person: PersonId): Promise<Kept>;
  close(): Promise<void>;
}

/** @param where as for `openDatabase` */
export async function openKeeper(where: string, options: DatabaseOptions = {}): Promise<Keeper> {
  const connection = await connect(where, options).catch((cause: unknown) => {
    throw cannotOpen(cause);
  });
  const { clock = Date.now } = options;
  return {
    async schema() {
      const [register] = await only(
        connection.query<{ there: string | null }>(`select to_regclass('civic_migration')::text as there`),
      );
      const applied = register?.there == null ? [] : await only(appliedMigrations(connection));
      return { applied, pending: migrations.slice(applied.length).map(({ name }) => name) };
    },
    migrate: () => only(migrate(connection)),
    backup: (write) => only(writeBackup(connection, clock(), write)),
    restore: (open) => only(restoreBackup(connection, open)),
    about: (space, person) => only(readKept(connection, space, person)),
    close: () => connection.close(),
  };
}

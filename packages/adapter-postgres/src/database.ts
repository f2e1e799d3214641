import { CivicError, type CivicBackend, type SpaceId } from '@civic-widgets/core';
import { backendOf } from './backend.ts';
import { failure, sqlState } from './failure.ts';
import { lettersOf, type Letters } from './mail/letters.ts';
import { checkVersion, migrate } from './migrate.ts';
import { peopleOf, type People } from './people/people.ts';
import { proofsOf, type Proofs } from './people/proof.ts';
import { openDirectory, openMemory } from './pglite.ts';
import { openPool, type Patience } from './pool.ts';
import { retentionOf, type Retention } from './retention/retention.ts';
import type { Engine, Opened } from './sql.ts';

export interface DatabaseOptions {
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly clock?: () => number;
  /** What an operator should know, line by line; nowhere unless given. */
  readonly log?: (line: string) => void;
  /** Whether PostgreSQL is asked to keep statements prepared; see {@link openDatabase}. On unless given. */
  readonly prepare?: boolean;
  /** How long PostgreSQL may work on a statement, and wait for a lock; as long as it takes unless given. */
  readonly patience?: Patience;
}

/** Many spaces in one database. */
export interface Database {
  /** The keeper of a space. Every method rejects with `not-found` until `apply` put the space in place. */
  backend(space: SpaceId): CivicBackend;
  /** The spaces that were put in place, by id. */
  spaces(): Promise<readonly SpaceId[]>;
  /**
   * Resolves where the database answers, and holds every change of the schema that this program knows.
   *
   * @throws CivicError `unavailable`
   */
  ready(): Promise<void>;
  people(space: SpaceId): People;
  /** What new guests prove where the space asks for it. */
  proofs(space: SpaceId): Proofs;
  /** Letters to the people of a space who asked for them. */
  letters(space: SpaceId): Letters;
  /** Forgets what was kept long enough. */
  retention(space: SpaceId): Retention;
  readonly engine: Engine;
  /** Answers what still waits, and lets go of the database. */
  close(): Promise<void>;
}

/**
 * Opens a database and brings its schema up to date.
 *
 * @param where
 *   - a `postgres://` address: PostgreSQL 15 or newer. `?pgbouncer=true` (or `prepare: false`) does without prepared
 *     statements, for poolers that do not keep them;
 *   - a directory: PGlite, PostgreSQL inside this process. For trying out; a log line says what it is not good for;
 *   - `memory:`: PGlite, gone with `close`.
 * @throws CivicError `unavailable` when it cannot be reached or another process has the directory open; `not-supported`
 *   when a newer program has changed its schema
 */
export async function openDatabase(where: string, options: DatabaseOptions = {}): Promise<Database> {
  const { clock = Date.now } = options;
  const connection = await upToDate(where, options).catch((cause: unknown) => {
    throw cannotOpen(cause);
  });
  const backends = new Map<SpaceId, CivicBackend>();

  return {
    backend(space) {
      const known = backends.get(space);
      if (known) return known;
      // Names of spaces come from outside too; those that lead nowhere must not pile up.
      const backend = backendOf(connection, space, clock, () => backends.delete(space));
      backends.set(space, backend);
      return backend;
    },
    async spaces() {
      try {
        const rows = await connection.query<{ space: SpaceId }>('select space from space order by space');
        return rows.map(({ space }) => space);
      } catch (cause) {
        throw failure(cause);
      }
    },
    async ready() {
      try {
        await checkVersion(connection);
      } catch (cause) {
        throw failure(cause);
      }
    },
    people: (space) => peopleOf(connection, space, clock),
    proofs: (space) => proofsOf(connection, space, clock),
    letters: (space) => lettersOf(connection, space, clock),
    retention: (space) => retentionOf(connection, space),
    engine: connection.engine,
    async close() {
      await Promise.all([...backends.values()].map((backend) => backend.close()));
      await connection.close();
    },
  };
}

async function upToDate(where: string, options: DatabaseOptions): Promise<Opened> {
  const { patience: _, ...unhurried } = options; // A migration may take as long as it takes.
  const connection = await connect(where, unhurried);
  try {
    await migrate(connection);
    if (!options.patience || !isAddress(where)) return connection;
  } catch (cause) {
    await connection.close();
    throw cause;
  }
  await connection.close();
  return connect(where, options);
}

const isAddress = (where: string): boolean => /^postgres(ql)?:\/\//.test(where);

/** Opens a database as it is. */
export async function connect(where: string, { log = () => {}, prepare, patience }: DatabaseOptions): Promise<Opened> {
  if (where === 'memory:') return openMemory();
  if (!isAddress(where)) return openDirectory(where, log);
  return openPool(where, { log, ...(prepare !== undefined && { prepare }), ...(patience && { patience }) });
}

/** For whoever starts the program: what the database said is what helps. */
export function cannotOpen(cause: unknown): CivicError {
  if (cause instanceof CivicError) return cause;
  const said = (cause instanceof Error && cause.message) || sqlState(cause) || 'no reason given';
  return new CivicError(failure(cause).code, { detail: `The database cannot be opened: ${said}`, cause });
}

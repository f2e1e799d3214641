import { after } from 'node:test';
import { openDatabase, type Database, type DatabaseOptions } from '@civic-widgets/adapter-postgres';
import { startPostgres, type Postgres } from '../../../tools/postgres.ts';

/** One of the two engines that every promise of this package is tested on. */
export interface Engine {
  readonly name: string;
  /** Opens the engine once a test file; fixtures tell themselves apart by their space. */
  open(): Promise<Database>;
}

const opened: Promise<Database>[] = [];
let server: Promise<Postgres> | undefined;

// Of the whole file, not of the test that happens to be the first.
after(async () => {
  for (const database of opened) await (await database).close();
  await (await server)?.stop();
});

/** A real PostgreSQL for this test file; gone when its tests are through. */
export function postgres(): Promise<Postgres> {
  return (server ??= startPostgres());
}

/** PGlite in memory, and a pool of connections to a real PostgreSQL. Each starts with the first test that opens it. */
export function engines(options: DatabaseOptions = {}): readonly Engine[] {
  return [
    { name: 'PGlite', open: once(() => openDatabase('memory:', options)) },
    { name: 'PostgreSQL', open: once(async () => openDatabase((await postgres()).url, options)) },
  ];
}

function once(open: () => Promise<Database>): () => Promise<Database> {
  let database: Promise<Database> | undefined;
  return () => {
    if (!database) opened.push((database = open()));
    return database;
  };
}

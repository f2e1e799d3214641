import { statSync } from 'node:fs';
import { openDatabase, openKeeper, type DatabaseOptions, type Keeper } from '@civic-widgets/adapter-postgres';
import { CivicError, type SpaceFile, type SpaceId } from '@civic-widgets/core';
import type { Database } from '../database.ts';
import { UserError } from './failure.ts';

/** The option by which every command that uses a database is told which. */
export const dataOption = { data: { type: 'string' } } as const;

export const dataHelp = `  --data WHERE   a postgres:// URL, or a directory for the embedded database;
                 DATABASE_URL unless given, and otherwise .civic`;

export function isUrl(where: string): boolean {
  return /^postgres(ql)?:\/\//i.test(where);
}

interface OpenOptions {
  /** Whether a directory that is not there is made; otherwise it is an error. */
  readonly create: boolean;
  readonly log?: (line: string) => void;
  readonly patience?: DatabaseOptions['patience'];
}

/** Opens the database, does the work, and closes it whatever happens. */
export async function withDatabase<Result>(
  data: string | undefined,
  options: OpenOptions,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { log = () => undefined, patience } = options;
  const where = placeOf(data, options.create);
  const database = await openDatabase(where, { log, ...(patience && { patience }) });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same for whoever looks after the database: it is opened as it is, and its schema stays what it is. */
export async function withKeeper<Result>(
  data: string | undefined,
  { create }: Pick<OpenOptions, 'create'>,
  work: (keeper: Keeper) => Promise<Result>,
): Promise<Result> {
  const keeper = await openKeeper(placeOf(data, create));
  try {
    return await work(keeper);
  } finally {
    await keeper.close();
  }
}

/** Where the database is. */
export function placeOf(data: string | undefined, create: boolean): string {
  const where = data ?? (process.env['DATABASE_URL'] || '.civic');
  if (where === '') throw new UserError('--data is empty.');
  if (!isUrl(where)) checkDirectory(where, create);
  return where;
}

function checkDirectory(where: string, create: boolean): void {
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found && !create) throw new UserError(`There is no database at ${where}.`);
  if (found && !found.isDirectory())
    throw new UserError(`${where} is not a folder, and the embedded database needs one.`);
}

/** The configuration in force; undefined until one was applied. */
export async function fileOf(database: Database, space: SpaceId): Promise<SpaceFile | undefined> {
  try {
    return await database.backend(space).file();
  } catch (error) {
    if (error instanceof CivicError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The configuration in force, which has to be there. */
export async function needFile(database: Database, space: SpaceId): Promise<SpaceFile> {
  const file = await fileOf(database, space);
  if (file) return file;
  const spaces = await database.spaces();
  const known = spaces.length === 0 ? 'the database is empty' : `there are: ${spaces.join(', ')}`;
  throw new UserError(`There is no space “${space}”; ${known}.`);
}

import type { LoadEntry, LoadReport, SpaceFile } from '@civic-widgets/core';
import type { Import, ImportItem } from '@civic-widgets/importers';
import type { Database } from '../database.ts';
import { UserError } from './failure.ts';
import { loadIntoServer } from './import-server.ts';
import { fileOf, needFile, withDatabase } from './where.ts';

export interface Loading {
  readonly source: Import;
  /** The source's items, watched on their way. */
  readonly items: AsyncIterable<ImportItem>;
  /** The existing space that the project joins; the import's own space unless given. */
  readonly space: string | undefined;
  readonly token: string | undefined;
}

export interface Loaded extends LoadReport {
  /** Whether the import's own space came to be. */
  readonly founded: boolean;
}

/** Loads an import into a database or through a server. */
export async function loadInto(target: string, loading: Loading): Promise<Loaded> {
  if (target === '') throw new UserError('--to is empty.');
  if (/^https?:\/\//i.test(target)) return { ...(await loadIntoServer(target, loading)), founded: false };
  const { source, items, space } = loading;
  return withDatabase(target, { create: space === undefined }, async (database) => {
    const founded = await makeRoom(database, source, space);
    const report = await database.backend(space ?? source.space.id).load(entriesOf(items));
    return { ...report, founded };
  });
}

/** Founds the import's own space, or adds the project to the space that is there. Tells whether it founded one. */
async function makeRoom(
  database: Database,
  { space: own, project }: Import,
  space: string | undefined,
): Promise<boolean> {
  const file = space === undefined ? await fileOf(database, own.id) : await needFile(database, space);
  const next = file ? withProject(file, project) : own;
  if (next !== file) await database.backend(next.id).apply(next);
  return file === undefined;
}

/** The same file where the project is part of it. */
function withProject(file: SpaceFile, project: Import['project']): SpaceFile {
  const known = file.projects.find(({ id }) => id === project.id);
  if (!known) return { ...file, version: file.version + 1, projects: [...file.projects, project] };
  checkMode(file.id, known, project);
  return file;
}

/** Votes that a project does not offer would be counted where nobody shows them. */
export function checkMode(space: string, known: Import['project'], wanted: Import['project']): void {
  if (known.mode === wanted.mode) return;
  const names = `Project “${known.id}” of the space “${space}” takes votes as “${known.mode}”, not as “${wanted.mode}”`;
  throw new UserError(`${names}; choose another --project.`);
}

async function* entriesOf(items: AsyncIterable<ImportItem>): AsyncGenerator<LoadEntry> {
  for await (const item of items) if ('entry' in item) yield item.entry;
}

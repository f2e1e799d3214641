import { CivicError, isRefusal } from '../errors.ts';
import { checkSpace } from '../space/check.ts';
import type { Demographics } from '../space/person.ts';
import type { SpaceFile, SpaceId } from '../space/space.ts';
import type { Entry, Position } from './entry.ts';
import { checkEntry } from './shape.ts';
import { isId } from './id.ts';

/*
 * An archive is JSON Lines in UTF-8: export, import, seed, backup and test scenario in one.
 *
 *   {"civic":"archive","format":1,"space":{…}}           first: what it is, and the configuration that it begins with
 *   {"entry":{…}}                                        a fact of the ledger, in order
 *   {"space":{…},"from":1}                               between entries: a configuration that judged those after it
 *   {"person":{"person":"…","area":"…"}}                 what someone freely told of themselves
 *   {"refused":{"file":"votes.csv","line":7,"reason":"…"}}   what an importer could not take
 *   {"end":{"entries":2}}                                last: without it the archive was cut off
 *
 * `from` is the position of the last entry before the configuration came into force; where the line stands is what counts.
 * An archive that has one configuration throughout holds no such line.
 */

/** A row of a source that could not be taken. */
export interface RefusedRow {
  /** The file within the source; missing for the archive itself. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export type ArchiveItem =
  | { readonly entry: Entry }
  | { readonly space: SpaceFile; readonly from: Position }
  | { readonly person: Demographics }
  | { readonly refused: RefusedRow }
  | { readonly end: { readonly entries: number } };

/** The first line, without the line break. */
export function archiveHead(space: SpaceFile): string {
  return JSON.stringify({ civic: 'archive', format: 1, space });
}

/** Any other line, without the line break. */
export function archiveLine(item: ArchiveItem): string {
  return JSON.stringify(item);
}

/** Reads the first line. Anything else is a `bad-archive`. */
export function readArchiveHead(line: string): SpaceFile {
  const head = parse(line) as { civic?: unknown; format?: unknown; space?: unknown } | undefined;
  if (head?.civic !== 'archive')
    throw new CivicError('bad-archive', { detail: 'The first line does not say that this is an archive.' });
  if (head.format !== 1)
    throw new CivicError('bad-archive', {
      detail: `Format ${String(head.format)} is not known; this program reads format 1.`,
    });
  return checkSpace(head.space);
}

/**
 * Reads any other line. What cannot be taken is a refused row with its line number, and stops nothing.
 *
 * @param space whose archive it is, where that is known: a configuration of another space is refused
 */
export function readArchiveLine(line: string, number: number, space?: SpaceId): ArchiveItem {
  const item = parse(line) as Partial<Record<Field, unknown>> | undefined;
  const refused = (reason: string): ArchiveItem => ({ refused: { line: number, reason } });
  if (item === undefined) return refused('not JSON');
  if (item.entry !== undefined) {
    const entry = checkEntry(item.entry);
    return isRefusal(entry)
      ? refused(`${entry.refused}${entry.field === undefined ? '' : ` (${entry.field})`}`)
      : { entry };
  }
  if (item.space !== undefined)
    return readVersion(item.space, item.from, space) ?? refused('not a version of a space’s file');
  if (isDemographics(item.person)) return { person: item.person };
  if (isRefusedRow(item.refused)) return { refused: item.refused };
  const end = item.end as { entries?: unknown } | undefined;
  if (typeof end?.entries === 'number') return { end: { entries: end.entries } };
  return refused('not a line of an archive');
}

type Field = 'entry' | 'space' | 'from' | 'person' | 'refused' | 'end';

function readVersion(space: unknown, from: unknown, id?: SpaceId): ArchiveItem | undefined {
  if (typeof from !== 'number' || !Number.isSafeInteger(from) || from < 0) return undefined;
  try {
    const file = checkSpace(space);
    return id === undefined || file.id === id ? { space: file, from } : undefined;
  } catch (error) {
    if (error instanceof CivicError) return undefined;
    throw error;
  }
}

function isDemographics(value: unknown): value is Demographics {
  return isId((value as Partial<Demographics> | undefined)?.person);
}

function isRefusedRow(value: unknown): value is RefusedRow {
  const row = value as Partial<RefusedRow> | undefined;
  return typeof row?.line === 'number' && typeof row.reason === 'string';
}

function parse(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** An archive while it is read: the configuration that it begins with at once, the rest line by line. */
export interface Archive {
  readonly space: SpaceFile;
  readonly items: AsyncIterable<ArchiveItem>;
}

/** Reads an archive from its lines. The end is checked last: a cut archive ends with a `bad-archive`. */
export async function readArchive(lines: AsyncIterable<string>): Promise<Archive> {
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new CivicError('bad-archive', { detail: 'The file is empty.' });
  const space = readArchiveHead(first.value);
  return { space, items: readItems(iterator, space.id) };
}

async function* readItems(lines: AsyncIterator<string>, space: SpaceId): AsyncGenerator<ArchiveItem> {
  let end = false;
  for (let number = 2; ; number++) {
    const line = await lines.next();
    if (line.done) break;
    if (line.value === '') continue;
    const item = readArchiveLine(line.value, number, space);
    end ||= 'end' in item;
    yield item;
  }
  if (!end) throw new CivicError('bad-archive', { detail: 'The archive was cut off: its last line is missing.' });
}

/** Writes an archive line by line, without line breaks. For more than one version see {@link withVersions}. */
export async function* writeArchive(
  space: SpaceFile,
  items: AsyncIterable<Exclude<ArchiveItem, { end: unknown }>> | Iterable<Exclude<ArchiveItem, { end: unknown }>>,
): AsyncGenerator<string> {
  yield archiveHead(space);
  let entries = 0;
  for await (const item of items) {
    if ('entry' in item) entries += 1;
    yield archiveLine(item);
  }
  yield archiveLine({ end: { entries } });
}

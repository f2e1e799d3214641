import { CivicError, isRefusal } from '../errors.ts';
import { checkSpace } from '../space/check.ts';
import type { Demographics } from '../space/person.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Entry } from './entry.ts';
import { checkEntry } from './shape.ts';
import { isId } from './id.ts';

/*
 * An archive is JSON Lines in UTF-8: export, import, seed, backup and test scenario in one.
 *
 *   {"civic":"archive","format":1,"space":{…}}           first: what it is, and the configuration
 *   {"entry":{…}}                                        a fact of the ledger, in order
 *   {"person":{"person":"…","area":"…"}}                 what someone freely told of themselves
 *   {"refused":{"file":"votes.csv","line":7,"reason":"…"}}   what an importer could not take
 *   {"end":{"entries":2}}                                last: without it the archive was cut off
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

/** Reads any other line. What cannot be taken is a refused row with its line number, and stops nothing. */
export function readArchiveLine(line: string, number: number): ArchiveItem {
  const item = parse(line) as Partial<Record<'entry' | 'person' | 'refused' | 'end', unknown>> | undefined;
  const refused = (reason: string): ArchiveItem => ({ refused: { line: number, reason } });
  if (item === undefined) return refused('not JSON');
  if (item.entry !== undefined) {
    const entry = checkEntry(item.entry);
    return isRefusal(entry)
      ? refused(`${entry.refused}${entry.field === undefined ? '' : ` (${entry.field})`}`)
      : { entry };
  }
  if (isDemographics(item.person)) return { person: item.person };
  if (isRefusedRow(item.refused)) return { refused: item.refused };
  const end = item.end as { entries?: unknown } | undefined;
  if (typeof end?.entries === 'number') return { end: { entries: end.entries } };
  return refused('not a line of an archive');
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

/** An archive while it is read: the configuration at once, the rest line by line. */
export interface Archive {
  readonly space: SpaceFile;
  readonly items: AsyncIterable<ArchiveItem>;
}

/** Reads an archive from its lines. The end is checked last: a cut archive ends with a `bad-archive`. */
export async function readArchive(lines: AsyncIterable<string>): Promise<Archive> {
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new CivicError('bad-archive', { detail: 'The file is empty.' });
  return { space: readArchiveHead(first.value), items: readItems(iterator) };
}

async function* readItems(lines: AsyncIterator<string>): AsyncGenerator<ArchiveItem> {
  let end = false;
  for (let number = 2; ; number++) {
    const line = await lines.next();
    if (line.done) break;
    if (line.value === '') continue;
    const item = readArchiveLine(line.value, number);
    end ||= 'end' in item;
    yield item;
  }
  if (!end) throw new CivicError('bad-archive', { detail: 'The archive was cut off: its last line is missing.' });
}

/** Writes an archive line by line, without line breaks. */
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

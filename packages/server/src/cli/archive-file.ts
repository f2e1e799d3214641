import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import {
  CivicError,
  readArchiveHead,
  readArchiveLine,
  sentenceOf,
  type ArchiveItem,
  type SpaceFile,
  type SpaceId,
} from '@civic-widgets/core';
import { UserError } from './failure.ts';

/** An archive's item, and the line that it stands on, from 1. */
export interface Line {
  readonly line: number;
  readonly item: ArchiveItem;
}

export interface ArchiveFile {
  readonly space: SpaceFile;
  readonly lines: AsyncIterable<Line>;
}

/** Bytes that a line may have; what is longer is no archive. */
const longest = 64 * 2 ** 20;

/**
 * Reads an archive from a file, line by line, however large it is. What cannot be taken is a refused line.
 *
 * @throws UserError when the file is no archive, at once; when it was cut off, after its last line
 */
export async function openArchive(path: string): Promise<ArchiveFile> {
  if ((await stat(path)).isDirectory()) throw new UserError(`${path} is a folder, not an archive.`);
  const lines = readLines(path);
  const first = await lines.next();
  if (first.done) throw new UserError(`${path} is empty.`);
  try {
    const space = readArchiveHead(first.value ?? '');
    return { space, lines: readItems(path, lines, space.id) };
  } catch (error) {
    await lines.return(undefined);
    throw named(path, error);
  }
}

/**
 * Looks at the end alone, so that nothing of an archive that was cut off is taken.
 *
 * @throws UserError when its last line is missing
 */
export async function needWhole(path: string): Promise<void> {
  const { size } = await stat(path);
  const tail = Buffer.alloc(Math.min(size, 4096));
  const file = await open(path);
  try {
    await file.read(tail, 0, tail.length, size - tail.length);
  } finally {
    await file.close();
  }
  const last = tail.toString().trimEnd().split('\n').at(-1) ?? '';
  if (!('end' in readArchiveLine(last, 1))) throw new UserError(cutOff(path));
}

function cutOff(path: string): string {
  return `${path} was cut off: its last line is missing.`;
}

async function* readItems(
  path: string,
  lines: AsyncIterable<string | undefined>,
  space: SpaceId,
): AsyncGenerator<Line> {
  let line = 1;
  let entries = 0;
  let end: number | undefined;
  for await (const text of lines) {
    line += 1;
    if (text === '') continue;
    const item: ArchiveItem =
      text === undefined ? { refused: { line, reason: 'not UTF-8' } } : readArchiveLine(text, line, space);
    if ('end' in item) end = item.end.entries;
    else if ('entry' in item || isOwn(item, line)) entries += 1;
    yield { line, item };
  }
  if (end === undefined) throw new UserError(cutOff(path));
  if (end > entries)
    yield { line, item: { refused: { line, reason: `${end} entries were written, ${entries} are here` } } };
}

/** Whether a refused row is this very line, rather than what an importer noted of another file. */
function isOwn(item: ArchiveItem, line: number): boolean {
  return 'refused' in item && item.refused.file === undefined && item.refused.line === line;
}

/**
 * Lines without their breaks; undefined where one is not UTF-8. Node's `readline` would also break at U+2028, which
 * people do write.
 */
export async function* readLines(path: string): AsyncGenerator<string | undefined> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      rest.push(chunk.subarray(from, at));
      yield decode(rest);
      rest = [];
      length = 0;
      from = at + 1;
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw new UserError(`${path} is not an archive: it has no lines.`);
  }
  if (length > 0) yield decode(rest);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(pieces: readonly Buffer[]): string | undefined {
  try {
    return decoder.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)).replace(/\r$/, '');
  } catch {
    return undefined;
  }
}

/** The file's name belongs to what is wrong with it. */
function named(path: string, error: unknown): unknown {
  return error instanceof CivicError ? new UserError(`${path}: ${sentenceOf(error)}`) : error;
}

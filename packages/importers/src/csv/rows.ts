import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import type { Chunks } from '../import.ts';

export interface CsvRow {
  /** The line of the file in which the row starts, from 1. */
  readonly line: number;
  /** Empty where a quote that nobody closed runs to the end of the file. */
  readonly cells: readonly string[];
  /** The row as it stands in the file. */
  readonly raw: string;
}

/**
 * Reads comma-separated values: UTF-8 with or without a byte order mark, lines ending in LF or CRLF, also mixed. Nothing
 * in a file is an error (see `Utf8Lines` for bytes that are not UTF-8); blank lines are passed over, and stray quotes are taken as they stand.
 */
export async function* readRows(chunks: Chunks): AsyncGenerator<CsvRow> {
  let unclosed: string | undefined;
  const parser = parse({
    bom: true,
    raw: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (_error, raw) => {
      unclosed = raw;
    },
  });
  // Errors of the source reach the reader through the parser, which the pipeline destroys with them.
  pipeline(Readable.from(chunks, { objectMode: true }), parser, () => undefined);
  let line = 1;
  for await (const parsed of parser) {
    const { record: cells, raw } = parsed as { record: string[]; raw: string };
    if (cells.length > 1 || cells[0] !== '') yield { line, cells, raw };
    line += countLines(raw);
  }
  if (unclosed !== undefined) yield { line, cells: [], raw: unclosed };
}

/** Lines that the row ends; 0 for a last one without a line break. The parser's own count takes CRLF within quotes for two lines, and its raw text ends CRLF with the CR alone. */
export function countLines(raw: string): number {
  let lines = raw.endsWith('\r') ? 1 : 0;
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Whether quotes stand only where they should: around whole cells, and doubled within. */
export function isStrict(raw: string): boolean {
  try {
    parseAtOnce(raw, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
    return true;
  } catch {
    return false;
  }
}

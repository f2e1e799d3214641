import { CivicError, type RefusedRow } from '@civic-widgets/core';
import type { Chunks } from '../import.ts';
import { countLines, isStrict, readRows, type CsvRow } from './rows.ts';
import { Utf8Lines } from './utf8-lines.ts';

export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}
export type TableItem<Column extends string> = TableRow<Column> | { readonly refused: RefusedRow };

export interface TableFormat<Column extends string> {
  /** The file's name, for reports. */
  readonly file: string;
  /** What the file should be part of, e.g. `a Polis export`. */
  readonly of: string;
  /** Columns that have to be there; in any order, others are passed over. */
  readonly columns: readonly Column[];
  /** Columns in which a text may run over several lines. */
  readonly prose: readonly Column[];
  /** Whether cells under these columns could be a row at all: tells rows from lines of prose. */
  readonly isRow: (cells: Readonly<Record<Column, string>>) => boolean;
}

/**
 * Reads a table whose first row names the columns. Rejects with `bad-archive` where a column is missing; a row with too
 * few or too many cells, or that is not UTF-8, is refused, and the rest goes on.
 */
export async function openTable<Column extends string>(
  chunks: Chunks,
  format: TableFormat<Column>,
): Promise<AsyncGenerator<TableItem<Column>>> {
  const lines = new Utf8Lines();
  const rows = readRows(lines.watch(chunks));
  const first = await rows.next();
  const header = first.done ? [] : first.value.cells.map((name) => name.trim());
  const missing = format.columns.find((column) => !header.includes(column));
  if (missing === undefined) return readTable(rows, lines, header, format);
  await rows.return(undefined);
  const detail = `This is not ${format.of}: ${format.file} has no column “${missing}”.`;
  throw new CivicError('bad-archive', { detail });
}

async function* readTable<Column extends string>(
  rows: AsyncIterable<CsvRow>,
  lines: Utf8Lines,
  header: readonly string[],
  format: TableFormat<Column>,
): AsyncGenerator<TableItem<Column>> {
  const places = format.columns.map((column) => [column, header.indexOf(column)] as const);

  const prose = new Set(format.prose.map((column) => header.indexOf(column)));

  function named(cells: readonly string[]): Readonly<Record<Column, string>> {
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Column, string>;
  }

  function read(row: CsvRow): TableItem<Column> {
    const { line, cells } = row;
    const reason = whyNot(row);
    return reason === undefined ? { line, cells: named(cells) } : { refused: { file: format.file, line, reason } };
  }

  function whyNot({ line, cells, raw }: CsvRow): string | undefined {
    if (cells.length === 0) return 'a quote is not closed';
    if (cells.length !== header.length) return `${header.length} columns expected, ${cells.length} found`;
    return lines.isSpoilt(line, Math.max(1, countLines(raw))) ? 'not UTF-8' : undefined;
  }

  /** Whether a row of several lines is written as it should be. */
  function isSound({ cells, raw }: CsvRow): boolean {
    const several = cells.some((cell, place) => cell.includes('\n') && !prose.has(place));
    return cells.length === header.length && !several && isStrict(raw);
  }

  /** The rows that a row of several lines swallowed because a quote was not closed where it should be; mostly none. */
  async function swallowed(row: CsvRow, depth: number): Promise<readonly CsvRow[]> {
    const rest = laterLines(row.raw);
    if (rest === '' || depth === 0 || isSound(row)) return [];
    const inner: CsvRow[] = [];
    let whole = false;
    for await (const { line, cells, raw } of readRows([rest])) {
      const lost = { line: row.line + line, cells, raw };
      const further = await swallowed(lost, depth - 1);
      whole ||= further.length > 0 || (cells.length === header.length && format.isRow(named(cells)));
      inner.push(further.length > 0 ? broken(lost) : lost, ...further);
    }
    return whole ? inner : [];
  }

  for await (const row of rows) {
    const lost = laterLines(row.raw) === '' ? [] : await swallowed(row, deepest);
    yield read(lost.length > 0 ? broken(row) : row);
    for (const item of lost) yield read(item);
  }
}

/** How many swallowed rows may in turn have swallowed others before they are given up. */
const deepest = 20;

function broken(row: CsvRow): CsvRow {
  return { ...row, cells: [] };
}

function laterLines(raw: string): string {
  const end = raw.indexOf('\n') + 1;
  if (end === 0 || end === raw.length) return '';
  return raw.slice(end) + (raw.endsWith('\r') ? '\n' : '');
}

export type Cell = string | number;

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What a reader has to know to understand the figures, a line each. */
  readonly notes?: readonly string[];
}

/** A Markdown table whose columns also line up in a terminal. Numbers stand on the right, with thousands set apart. */
export function renderTable({ title, columns, rows, notes = [] }: Table): string {
  const texts = rows.map((row) => columns.map((_column, index) => textOf(row[index] ?? '')));
  const widths = columns.map((column, index) => Math.max(column.length, ...texts.map((row) => width(row[index]))));
  const right = columns.map((_column, index) => rows.some((row) => typeof row[index] === 'number'));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, right[index] === true)).join(' | ')} |`;
  const rule = widths.map((size, index) => '-'.repeat(size - (right[index] ? 1 : 0)) + (right[index] ? ':' : ''));
  return [
    title,
    '',
    line(columns),
    line(rule),
    ...texts.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
  ].join('\n');
}

/** From 100 on whole, below with two decimals; a text as it is. */
function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return '–';
  const digits = Number.isInteger(cell) || Math.abs(cell) >= 100 ? 0 : 2;
  return cell.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function pad(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, size - text.length));
  return right ? space + text : text + space;
}

function width(text: string | undefined): number {
  return text?.length ?? 0;
}

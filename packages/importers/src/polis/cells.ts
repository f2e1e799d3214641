/** The last millisecond that is written with a year of four digits. */
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment in milliseconds since 1970. */
export function readTime(cell: string): number | undefined {
  const at = readWhole(cell);
  return at !== undefined && at >= 0 && at <= latest ? at : undefined;
}

/** A whole number, also as spreadsheets write it: `1.0`. */
export function readWhole(cell: string): number | undefined {
  const text = cell.trim();
  return /^[+-]?\d+(\.0+)?$/.test(text) ? Number(text) + 0 : undefined;
}

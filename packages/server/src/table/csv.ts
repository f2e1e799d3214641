/** A number is written as it is; what is not there leaves its cell empty. */
export type Cell = string | number | null | undefined;

/** By it spreadsheets know that what follows is UTF-8; other programs pass over it. */
export const byteOrderMark = '\ufeff';

/**
 * Where a spreadsheet would begin a formula: at the beginning of a cell, or where one begins if the file is read with another
 * separator than the comma; then our quotes stand within a cell, and a pair of them at its beginning is passed over. A dash before
 * a space begins an item of a list.
 */
const formula = /(?=[=+\-@＝＋－＠])(?<=^\s*|[;\t|]"*|[;\t|\n\r][\s"]*(?!- ))/gu;

/** Keeps a spreadsheet from calculating what somebody wrote: an apostrophe says that it is text (OWASP, CSV injection). */
function disarmed(text: string): string {
  return text.replace(formula, "'").replace(/^[\t\r]/, "'$&");
}

/** A record without its end, which is CRLF (RFC 4180). Texts are quoted always. */
export function csvRecord(cells: readonly Cell[]): string {
  return cells.map(written).join(',');
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return '';
  return typeof cell === 'number' ? String(cell) : `"${disarmed(cell).replaceAll('"', '""')}"`;
}

import { checkText, isId, limits, type RefusedRow } from '@civic-widgets/core';
import type { TableFormat, TableItem } from '../csv/table.ts';
import { readTime, readWhole } from './cells.ts';

const columns = ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'] as const;
type Column = (typeof columns)[number];

export const commentFormat: TableFormat<Column> = {
  file: 'comments.csv',
  of: 'a Polis export',
  columns,
  prose: ['comment-body'],
  isRow: (cells) => readTime(cells.timestamp) !== undefined,
};

export interface Statement {
  readonly id: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  /** Moderated out: it must never show. */
  readonly hidden: boolean;
}

/** Statements by their id, in the order of the file; refused rows are handed to `refuse`. */
export async function readStatements(
  items: AsyncIterable<TableItem<Column>>,
  refuse: (row: RefusedRow) => void,
): Promise<ReadonlyMap<string, Statement>> {
  const statements = new Map<string, Statement>();
  for await (const item of items) {
    if ('refused' in item) {
      refuse(item.refused);
      continue;
    }
    const statement = readStatement(item.cells);
    if (typeof statement === 'string') refuse({ file: commentFormat.file, line: item.line, reason: statement });
    else if (statements.has(statement.id))
      refuse({ file: commentFormat.file, line: item.line, reason: `comment ${statement.id} is there before` });
    else statements.set(statement.id, statement);
  }
  return statements;
}

/** The statement, or why it cannot be taken. */
function readStatement(cells: Readonly<Record<Column, string>>): Statement | string {
  const id = cells['comment-id'].trim();
  const author = cells['author-id'].trim();
  const at = readTime(cells.timestamp);
  const moderated = readWhole(cells.moderated);
  const text = cells['comment-body'];
  if (!isId(id)) return `comment-id is “${cells['comment-id']}”`;
  if (author === '') return 'author-id is missing';
  if (at === undefined) return `timestamp is “${cells.timestamp}”`;
  // Without a clear word on moderation the statement cannot be shown, since -1 must never be.
  if (moderated !== -1 && moderated !== 0 && moderated !== 1)
    return `moderated is “${cells.moderated}”, not -1, 0 or 1`;
  if (text.trim() === '') return 'the statement is empty';
  const refusal = checkText(text, limits.title, 'comment-body', false);
  if (refusal) return refusal.refused === 'text-too-long' ? 'the statement is too long' : 'the statement is not text';
  return { id, author, at, text, hidden: moderated === -1 };
}

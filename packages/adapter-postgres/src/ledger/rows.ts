import { keys, type Key, type Owned, type Rows, type Table } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import { statements } from './columns.ts';

/** The rows of a view by their keys; those that do not exist are left out. */
export function findRows<T extends Table>(
  sql: Sql,
  space: string,
  table: T,
  found: readonly Key[],
): Promise<readonly Rows[T][]> {
  const arrays = keys[table].map((_column, index) => found.map((key) => key[index]));
  return sql.query<Rows[T]>(statements[table].find, [space, ...arrays]);
}

/** Every row of a view that is one of these persons'. */
export function rowsOf<T extends Owned>(
  sql: Sql,
  space: string,
  table: T,
  people: readonly string[],
): Promise<readonly Rows[T][]> {
  return sql.query<Rows[T]>(statements[table].of ?? '', [space, people]);
}

/** One list for each column of equally long keys. */
export function columnsOf(found: readonly Key[]): readonly (readonly (string | undefined)[])[] {
  return Array.from({ length: found[0]?.length ?? 0 }, (_, index) => found.map((key) => key[index]));
}

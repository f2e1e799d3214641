import type { Sql, Writing } from './sql.ts';

/** `Connection.writing` within a transaction, where nothing is won by sending statements together. */
export async function writeInTurn<T>(sql: Sql, work: (sql: Sql) => Promise<Writing<T>>, sent?: () => void): Promise<T> {
  const { result, writes } = await work(sql);
  sent?.();
  for (const { text, values } of writes) await sql.query(text, values);
  return result;
}

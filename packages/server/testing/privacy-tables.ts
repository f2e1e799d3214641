import assert from 'node:assert/strict';
import type { Database } from '@civic-widgets/adapter-postgres';

/**
 * What a city configured, what everybody sees counted and searched by words, which letters were gathered, which challenges are
 * solved, and codes for those to whom many letters go. A new table stands here or differs.
 */
export const alikeTables: readonly string[] = [
  ...[
    'activity',
    'civic_migration',
    'mail_mark',
    'option',
    'place',
    'poll',
    'proof',
    'shared_code',
    'space',
    'version',
  ],
  'word',
];

/** The rows of each table, by its name. */
export async function tablesOf({ engine }: Database): Promise<ReadonlyMap<string, string>> {
  assert.ok(engine.kind === 'pglite');
  const { instance } = engine as { readonly instance: { query(text: string): Promise<{ rows: object[] }> } };
  const query = async (text: string): Promise<readonly string[]> =>
    (await instance.query(text)).rows.map((row) => String((row as { text: unknown }).text));
  const tables = await query(`select table_name as text from information_schema.tables where table_schema = 'public'`);
  const read = async (table: string) =>
    [table, (await query(`select to_jsonb(t)::text as text from "${table}" t order by 1`)).join()] as const;
  return new Map(await Promise.all(tables.map(read)));
}

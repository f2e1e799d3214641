import {
  erasedComment,
  erasedIdea,
  erasedReport,
  joinKey,
  keyOf,
  keys,
  State,
  tables,
  type Effect,
  type Key,
  type Need,
  type Rows,
  type Table,
} from '@civic-widgets/core';
import { addWords, dropWords } from '../idea/words.ts';
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

/** A state that holds every row that is needed, read with one statement a table. */
export async function loadState(sql: Sql, space: string, needed: Iterable<Need>): Promise<State> {
  const state = new State();
  const all = [...needed];
  for (const [table, found] of distinct(all.filter((need) => !need.all))) {
    for (const row of await findRows(sql, space, table, found)) state.put(table, row);
  }
  for (const [table, beginnings] of distinct(all.filter((need) => need.all))) {
    for (const row of await listRows(sql, space, table, beginnings)) state.put(table, row);
  }
  return state;
}

/** Every row of a view whose key begins with one of these, which are equally long. */
function listRows<T extends Table>(
  sql: Sql,
  space: string,
  table: T,
  beginnings: readonly Key[],
): Promise<readonly Rows[T][]> {
  const columns = beginnings[0]?.length ?? 0;
  const arrays = Array.from({ length: columns }, (_, index) => beginnings.map((key) => key[index]));
  return sql.query<Rows[T]>(statements[table].list(columns), [space, ...arrays]);
}

/**
 * Brings the views up to date with effects that were applied to a state already. What the state holds of `poll`,
 * `option` and `activity` is what these effects add, since such rows are not read beforehand.
 */
export async function writeEffects(sql: Sql, space: string, effects: readonly Effect[], state: State): Promise<void> {
  // First what lies in the database; the state knows which of its rows an erasure came after.
  for (const effect of effects) if (effect.do === 'erase') await eraseRows(sql, space, effect.person);
  for (const [table, touched] of distinct(effects.flatMap(touchedBy))) {
    const rows = touched.map((key) => state.get(table, key));
    await sql.query(statements[table].write, [space, JSON.stringify(rows)]);
  }
  const ideas = effects.flatMap((effect) => (effect.do === 'put' && effect.table === 'idea' ? [effect.row.id] : []));
  if (ideas.length > 0) await sql.query(addWords, [space, ideas]);
}

function touchedBy(effect: Effect): readonly Need[] {
  if (effect.do === 'erase') return [];
  const { table } = effect;
  return [{ table, key: effect.do === 'set' ? effect.key : keyOf(table, effect.row) }];
}

function distinct(needed: Iterable<Need>): readonly (readonly [Table, readonly Key[]])[] {
  const found = new Map<Table, Map<string, Key>>();
  for (const { table, key } of needed) {
    let known = found.get(table);
    if (!known) found.set(table, (known = new Map<string, Key>()));
    known.set(joinKey(key), key);
  }
  // In the same order always, which keeps the statements of two batches from crossing.
  return tables.flatMap((table) => {
    const known = found.get(table);
    return known ? [[table, [...known.values()]] as const] : [];
  });
}

async function eraseRows(sql: Sql, space: string, person: string): Promise<void> {
  const { title, folded, attachments, text } = erasedIdea;
  await sql.query(dropWords, [space, person]);
  await sql.query(
    `update idea set name = null, organisation = null, lang = null, point = null, erased = true,
       title = $3, folded = $4, attachments = $5::text::jsonb, text = $6
     where space = $1 and person = $2`,
    [space, person, title, folded, JSON.stringify(attachments), text],
  );
  await sql.query(
    `update comment set name = null, organisation = null, lang = null, erased = true, text = $3
     where space = $1 and person = $2`,
    [space, person, erasedComment.text],
  );
  await sql.query('update report set reason = $3 where space = $1 and person = $2', [
    space,
    person,
    erasedReport.reason,
  ]);
}

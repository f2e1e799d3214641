import {
  erasedComment,
  erasedIdea,
  erasedReport,
  furtherNeeds,
  joinKey,
  keyOf,
  keys,
  needs,
  State,
  tables,
  type Effect,
  type Entry,
  type Key,
  type Need,
  type Owned,
  type Rows,
  type Table,
} from '@civic-widgets/core';
import { addWords, dropLostWords, dropWordsBy } from '../idea/words.ts';
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

/**
 * A state that holds every row that entries are decided by, read with few statements a table.
 *
 * @param more what has to be known beside it
 */
export async function loadState(
  sql: Sql,
  space: string,
  entries: readonly Entry[],
  more: readonly Need[] = [],
): Promise<State> {
  const state = new State();
  const read: Need[] = [];
  let needed: readonly Need[] = [...more, ...entries.flatMap(needs)];
  while (needed.length > 0) {
    await readInto(state, sql, space, needed);
    read.push(...needed);
    needed = without(furtherNeeds(entries, state), read);
  }
  return state;
}

function without(needed: readonly Need[], known: readonly Need[]): readonly Need[] {
  if (needed.length === 0) return needed;
  const names = new Set(known.map(nameOf));
  return needed.filter((need) => !names.has(nameOf(need)));
}

function nameOf({ table, key, all, of }: Need): string {
  return joinKey([table, all ? 'all' : of ? 'of' : 'one', ...key]);
}

async function readInto(state: State, sql: Sql, space: string, needed: readonly Need[]): Promise<void> {
  for (const [table, found] of distinct(needed.filter(({ all, of }) => !all && !of))) {
    for (const row of await findRows(sql, space, table, found)) state.put(table, row);
  }
  const lists = needed.filter(({ all }) => all);
  for (const length of new Set(lists.map(({ key }) => key.length))) {
    for (const [table, beginnings] of distinct(lists.filter(({ key }) => key.length === length))) {
      for (const row of await listRows(sql, space, table, beginnings)) state.put(table, row);
    }
  }
  for (const [table, people] of distinct(needed.filter(({ of }) => of))) {
    for (const row of await rowsOf(sql, space, table as Owned, people.flat())) state.put(table, row);
  }
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

/** Every row of a view whose key begins with one of these, which are equally long. */
function listRows<T extends Table>(
  sql: Sql,
  space: string,
  table: T,
  beginnings: readonly Key[],
): Promise<readonly Rows[T][]> {
  return sql.query<Rows[T]>(statements[table].list(beginnings[0]?.length ?? 0), [space, ...columnsOf(beginnings)]);
}

/**
 * Brings the views up to date with effects that were applied to a state already. What the state holds of `poll`,
 * `option` and `activity` is what these effects add, since such rows are not read beforehand.
 */
export async function writeEffects(sql: Sql, space: string, effects: readonly Effect[], state: State): Promise<void> {
  // First what lies in the database; the state knows which of its rows an erasure came after.
  for (const effect of effects) if (effect.do === 'erase') await eraseRows(sql, space, effect.person);
  for (const [table, touched] of distinct(effects.flatMap(touchedBy))) {
    const rows = touched.flatMap((key) => state.get(table, key) ?? []);
    const dropped = touched.filter((key) => !state.get(table, key));
    if (rows.length > 0) await sql.query(statements[table].write, [space, JSON.stringify(rows)]);
    if (dropped.length > 0) await sql.query(statements[table].drop, [space, ...columnsOf(dropped)]);
  }
  await writeWords(sql, space, effects);
}

/** Of the ideas that are new, and of those that came into sight or went out of it. */
async function writeWords(sql: Sql, space: string, effects: readonly Effect[]): Promise<void> {
  const ideas = new Set<string>();
  for (const effect of effects) {
    if (effect.do === 'put' && effect.table === 'idea') ideas.add(effect.row.id);
    if (effect.do !== 'set' || effect.table !== 'idea' || !('hidden' in effect.to || 'mergedInto' in effect.to))
      continue;
    for (const id of effect.key) ideas.add(id);
  }
  if (ideas.size === 0) return;
  await sql.query(dropLostWords, [space, [...ideas]]);
  await sql.query(addWords, [space, [...ideas]]);
}

function touchedBy(effect: Effect): readonly { readonly table: Table; readonly key: Key }[] {
  if (effect.do === 'erase') return [];
  const { table } = effect;
  return [{ table, key: 'key' in effect ? effect.key : keyOf(table, effect.row) }];
}

/** One list for each column of equally long keys. */
function columnsOf(found: readonly Key[]): readonly (readonly (string | undefined)[])[] {
  return Array.from({ length: found[0]?.length ?? 0 }, (_, index) => found.map((key) => key[index]));
}

function distinct(
  needed: Iterable<{ readonly table: Table; readonly key: Key }>,
): readonly (readonly [Table, readonly Key[]])[] {
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
  await sql.query(dropWordsBy, [space, person]);
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

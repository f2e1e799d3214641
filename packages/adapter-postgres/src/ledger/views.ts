import {
  erasedComment,
  erasedIdea,
  erasedReport,
  joinKey,
  keyOf,
  tables,
  type Effect,
  type Key,
  type State,
  type Table,
} from '@civic-widgets/core';
import { renewPlaces } from '../idea/places.ts';
import { addWords, dropLostWords, dropWordsBy } from '../idea/words.ts';
import type { Sql, Statement } from '../sql.ts';
import { statements } from './columns.ts';
import { columnsOf } from './rows.ts';
import type { Part } from './together.ts';

/**
 * What brings the views up to date with effects that were applied to a state already. What the state holds of `poll`,
 * `option` and `activity` is what these effects add, since such rows are not read beforehand.
 */
export function changesOf(effects: readonly Effect[], state: State): readonly Part[] {
  const touched = new Map<Table, Map<string, Key>>();
  for (const effect of effects) {
    if (effect.do === 'erase') continue;
    const { table } = effect;
    const key = 'key' in effect ? effect.key : keyOf(table, effect.row);
    const known = touched.get(table) ?? new Map<string, Key>();
    touched.set(table, known.set(joinKey(key), key));
  }
  return tables.flatMap((table): readonly Part[] => {
    const found = [...(touched.get(table)?.values() ?? [])];
    const rows = found.flatMap((key) => state.get(table, key) ?? []);
    const dropped = found.filter((key) => !state.get(table, key));
    const { write, drop } = statements[table];
    return [
      ...(rows.length > 0 ? [{ name: table, text: write, values: [JSON.stringify(rows)] }] : []),
      ...(dropped.length > 0 ? [{ name: `${table} drop`, text: drop, values: columnsOf(dropped) }] : []),
    ];
  });
}

/** What of an idea decides by which words it is found, and where it stands in lists. */
const listed = ['hidden', 'mergedInto', 'status', 'createdAt', 'shuffle'];

/** What follows once the rows are written: how ideas are found and listed that are new, or of which that changed. */
export function listingOf(space: string, effects: readonly Effect[]): readonly Statement[] {
  const ideas = new Set<string>();
  for (const effect of effects) {
    if (effect.do === 'put' && effect.table === 'idea') ideas.add(effect.row.id);
    if (effect.do !== 'set' || effect.table !== 'idea' || !listed.some((field) => field in effect.to)) continue;
    for (const id of effect.key) ideas.add(id);
  }
  if (ideas.size === 0) return [];
  return [dropLostWords, addWords, ...renewPlaces].map((text) => ({ text, values: [space, [...ideas]] }));
}

/** Blanks what lies in the database already; before anything is written, since the state knows what came after an erasure. */
export async function eraseRows(sql: Sql, space: string, person: string): Promise<void> {
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

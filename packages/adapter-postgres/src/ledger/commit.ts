import {
  accept,
  blank,
  draft,
  isRefusal,
  type Accepted,
  type Candidate,
  type Effect,
  type Entry,
  type Need,
  type Position,
  type Refusal,
} from '@civic-widgets/core';
import { forgetPerson } from '../people/forget.ts';
import type { SpaceFiles } from '../space-files.ts';
import type { Connection, Sql } from '../sql.ts';
import { addEntries, blankEntries, findEntries } from './entries.ts';
import { loadState, writeEffects } from './rows.ts';

export interface Ledger {
  readonly space: string;
  readonly connection: Connection;
  readonly files: SpaceFiles;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export interface Commit {
  /** In the order of the candidates. */
  readonly outcomes: readonly (Accepted | Refusal)[];
  /** The last position before, and after; the same when nothing was fresh. */
  readonly before: Position;
  readonly after: Position;
}

/**
 * Accepts candidates and keeps them, all in one transaction. The lock on the space's row makes batches of several
 * processes follow one another, so that each sees what the one before it left, and positions have no gaps.
 */
export function commit(ledger: Ledger, candidates: readonly Candidate[]): Promise<Commit> {
  const { space, connection, files, clock } = ledger;
  return connection.transaction(async (sql) => {
    const head = await files.lock(sql);
    const file = await files.at(head.version, sql);
    const now = clock(); // With the lock, so that moments follow positions.
    const drafts = candidates.map((candidate) => draft(candidate, 0, now));
    const known = await findEntries(sql, space, [...new Set(drafts.map(({ action }) => action.id))]);
    const unknown = drafts.filter(({ action }) => !known.has(action.id));
    const state = await loadState(sql, space, unknown, whoSentAgain(drafts, known));
    const outcomes = accept(candidates, {
      space: file,
      state,
      known: (id) => known.get(id),
      position: head.position,
      now,
    });

    const fresh = outcomes.flatMap((outcome) => (!isRefusal(outcome) && outcome.fresh ? [outcome.fresh] : []));
    const before = head.position;
    const after = before + fresh.length;
    if (fresh.length === 0) return { outcomes, before, after };
    const effects = fresh.flatMap((one) => one.effects);
    await forget(sql, space, effects);
    await addEntries(sql, space, blanked(fresh));
    await writeEffects(sql, space, effects, state);
    await advance(sql, space, after);
    return { outcomes, before, after };
  });
}

/** Whether what somebody sends that another had sent is the same act depends on whether one claimed the other. */
function whoSentAgain(drafts: readonly Entry[], known: ReadonlyMap<string, Entry>): readonly Need[] {
  return drafts.flatMap(({ action, person }): readonly Need[] => {
    const before = known.get(action.id);
    if (!before || before.person === person) return [];
    return [before.person, person].map((one) => ({ table: 'person', key: [one] }));
  });
}

/** What an erasure takes beside the views: the ledger's words, and all that lies outside of the ledger. */
async function forget(sql: Sql, space: string, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.do !== 'erase') continue;
    await blankEntries(sql, space, effect.person);
    await forgetPerson(sql, space, effect.person);
  }
}

/** Entries of a batch in which an erasure follows what it blanks. */
function blanked(fresh: readonly { readonly entry: Entry; readonly effects: readonly Effect[] }[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { entry, effects } of fresh) {
    for (const effect of effects) {
      if (effect.do !== 'erase') continue;
      for (const [index, before] of entries.entries()) {
        if (before.person === effect.person) entries[index] = blank(before);
      }
    }
    entries.push(entry);
  }
  return entries;
}

async function advance(sql: Sql, space: string, position: Position): Promise<void> {
  await sql.query('update space set position = $2 where space = $1', [space, position]);
}

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
import { settled } from '../settled.ts';
import type { SpaceFiles } from '../space-files.ts';
import type { Connection, Sql } from '../sql.ts';
import { additionOf, askForEntries, blankEntries, entriesUnder } from './entries.ts';
import { StateReader } from './state-reader.ts';
import { doTogether, type Part } from './together.ts';
import { changesOf, eraseRows, listingOf } from './views.ts';

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
 * Accepts candidates and keeps them, all in one transaction, with two messages to the database: one asks for whatever may be
 * needed, one writes. The lock on the space's row makes batches, of several processes too, follow one another, so that each
 * sees what the one before it left, and positions have no gaps.
 *
 * @param sent is called once everything was sent: a batch that begins then finds the lock as soon as it is free
 */
export function commit(ledger: Ledger, candidates: readonly Candidate[], sent?: () => void): Promise<Commit> {
  const { space, connection, files, clock } = ledger;
  return connection.writing(async (sql) => {
    const drafts = candidates.map((candidate) => draft(candidate, 0, clock()));
    const ids = new Set(drafts.map(({ action }) => action.id));
    const reader = new StateReader(sql, space);
    const [head, rows] = await settled(files.lock(sql), reader.read(drafts, [askForEntries([...ids])]));
    const known = entriesUnder(rows);
    const unknown = drafts.filter(({ action }) => !known.has(action.id));
    await reader.readFurther(unknown, whoSentAgain(drafts, known));
    const { state } = reader;
    const outcomes = accept(candidates, {
      space: await files.at(head.version, sql),
      state,
      known: (id) => known.get(id),
      position: head.position,
      now: clock(), // With the lock, so that moments follow positions.
    });

    const fresh = outcomes.flatMap((outcome) => (!isRefusal(outcome) && outcome.fresh ? [outcome.fresh] : []));
    const before = head.position;
    const after = before + fresh.length;
    const result = { outcomes, before, after };
    if (fresh.length === 0) return { result, writes: [] };
    const effects = fresh.flatMap((one) => one.effects);
    await forget(sql, space, effects);
    const changes = [additionOf(blanked(fresh)), ...changesOf(effects, state), advanceTo(after)];
    return { result, writes: [doTogether(space, changes), ...listingOf(space, effects)] };
  }, sent);
}

/** Whether what somebody sends that another had sent is the same act depends on whether one claimed the other. */
function whoSentAgain(drafts: readonly Entry[], known: ReadonlyMap<string, Entry>): readonly Need[] {
  return drafts.flatMap(({ action, person }): readonly Need[] => {
    const before = known.get(action.id);
    if (!before || before.person === person) return [];
    return [before.person, person].map((one) => ({ table: 'person', key: [one] }));
  });
}

/** What an erasure takes that lies in the database already: from the ledger, from outside of it, and from the views. */
async function forget(sql: Sql, space: string, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (effect.do !== 'erase') continue;
    await blankEntries(sql, space, effect.person);
    await forgetPerson(sql, space, effect.person);
    await eraseRows(sql, space, effect.person);
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

function advanceTo(position: Position): Part {
  return { name: 'space', text: 'update space set position = $2 where space = $1', values: [position] };
}

import { effectsOf, fileAt, tables, type Effect, type Entry, type State, type Version } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import type { Ledger } from './commit.ts';
import { readEntries } from './entries.ts';
import { StateReader } from './state-reader.ts';
import { doTogether } from './together.ts';
import { changesOf, eraseRows, listingOf } from './views.ts';

const batchSize = 2_000;

/**
 * Derives every view again, each entry by the version that it was judged by, in one transaction: until it ends, readers on PostgreSQL see what was there before.
 *
 * @param renewed is called within it, at the end
 * @throws CivicError `internal` when the ledger is damaged: an entry is about what is not there; then nothing changes
 */
export function rebuildViews(
  { space, connection, files }: Ledger,
  renewed?: (sql: Sql) => Promise<void>,
): Promise<void> {
  return connection.transaction(async (sql) => {
    await files.lock(sql);
    const versions = await files.all(sql);
    for (const table of [...tables, 'word', 'place']) await sql.query(`delete from ${table} where space = $1`, [space]);
    for await (const entries of ledgerOf(sql, space)) {
      const reader = new StateReader(sql, space);
      await reader.read(entries);
      await reader.readFurther(entries);
      await writeEffects(sql, space, replay(entries, versions, reader.state), reader.state);
    }
    await renewed?.(sql);
  });
}

async function* ledgerOf(sql: Sql, space: string): AsyncGenerator<readonly Entry[]> {
  for (let after = 0; ;) {
    const entries = await readEntries(sql, space, after, batchSize);
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    after = last.position;
  }
}

function replay(entries: readonly Entry[], versions: readonly Version[], state: State): readonly Effect[] {
  return entries.flatMap((entry) => {
    const effects = effectsOf(entry, fileAt(versions, entry.position), state);
    state.apply(effects);
    return effects;
  });
}

async function writeEffects(sql: Sql, space: string, effects: readonly Effect[], state: State): Promise<void> {
  for (const effect of effects) if (effect.do === 'erase') await eraseRows(sql, space, effect.person);
  const changes = changesOf(effects, state);
  const rows = changes.length > 0 ? [doTogether(space, changes)] : [];
  for (const { text, values } of [...rows, ...listingOf(space, effects)]) await sql.query(text, values);
}

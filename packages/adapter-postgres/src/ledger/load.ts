import { loadInBatches, refuse, type LoadEntry, type LoadReport, type Refusal } from '@civic-widgets/core';
import { unstorable } from '../storable.ts';
import { commit, type Ledger } from './commit.ts';
import { gatherStatistics } from './statistics.ts';

/** Entries in one transaction: large enough to be quick, small enough not to fill the memory. */
const batchSize = 2_000;

export function loadEntries(
  ledger: Ledger,
  entries: AsyncIterable<LoadEntry> | Iterable<LoadEntry>,
): Promise<LoadReport> {
  return loadInBatches(
    entries,
    batchSize,
    async (batch) => {
      const { outcomes, before, after } = await commit(
        ledger,
        batch.map((entry) => ({ entry })),
      );
      await gatherStatistics(ledger.connection, before, after);
      return outcomes;
    },
    refusedByDatabase,
  );
}

function refusedByDatabase(entry: LoadEntry): Refusal | undefined {
  const field = unstorable(entry);
  return field === undefined ? undefined : refuse('invalid', field, 'The text is not well-formed Unicode.');
}

import {
  checkEntry,
  isRefusal,
  refuse,
  type Accepted,
  type LoadEntry,
  type LoadRefusal,
  type LoadReport,
  type Refusal,
} from '@civic-widgets/core';
import { unstorable } from '../storable.ts';
import { commit, type Ledger } from './commit.ts';
import { gatherStatistics } from './statistics.ts';

/** Entries in one transaction: large enough to be quick, small enough not to fill the memory. */
const batchSize = 2_000;

/** Takes entries batch by batch; what was taken before a failure stays, and is known the next time. */
export async function loadEntries(
  ledger: Ledger,
  entries: AsyncIterable<LoadEntry> | Iterable<LoadEntry>,
): Promise<LoadReport> {
  const refused: LoadRefusal[] = [];
  let index = 0;
  let taken = 0;
  for await (const batch of inBatches(entries, batchSize)) {
    for (const [offset, outcome] of (await loadBatch(ledger, batch)).entries()) {
      if (isRefusal(outcome)) refused.push(refusal(index + offset, batch[offset], outcome));
      else if (outcome.fresh) taken += 1;
    }
    index += batch.length;
  }
  return { taken, known: index - taken - refused.length, refused };
}

async function loadBatch(ledger: Ledger, batch: readonly LoadEntry[]): Promise<readonly (Accepted | Refusal)[]> {
  const checked = batch.map(check);
  const candidates = batch.filter((_entry, index) => !checked[index]).map((entry) => ({ entry }));
  const { outcomes, before, after } = await commit(ledger, candidates);
  await gatherStatistics(ledger.connection, before, after);
  let next = 0;
  return checked.map((refusal) => refusal ?? outcomes[next++] ?? refuse('internal'));
}

function check(entry: LoadEntry): Refusal | undefined {
  const shape = checkEntry({ ...entry, position: 1 });
  if (isRefusal(shape)) return shape;
  const field = unstorable(entry);
  return field === undefined ? undefined : refuse('invalid', field, 'The text is not well-formed Unicode.');
}

function refusal(index: number, entry: LoadEntry | undefined, { refused, field }: Refusal): LoadRefusal {
  // What is refused for its shape may lack what every entry has.
  const action = (entry as { readonly action?: { readonly id?: unknown } } | undefined)?.action?.id;
  return {
    index,
    action: typeof action === 'string' ? action : '',
    code: refused,
    ...(field !== undefined && { field }),
  };
}

export async function* inBatches<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

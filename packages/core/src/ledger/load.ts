import type { LoadEntry, LoadRefusal, LoadReport } from '../adapter.ts';
import { isRefusal, type Refusal } from '../errors.ts';
import type { Accepted } from './accept.ts';
import { checkEntry } from './shape.ts';

/**
 * Loads entries batch by batch, and reports. What was taken before a failure stays, and is known the next time.
 *
 * @param take accepts a batch, each of whose entries is one, and keeps what is fresh; answers in the same order
 * @param refuses what a backend cannot keep, beyond what is no entry
 */
export async function loadInBatches(
  entries: AsyncIterable<LoadEntry> | Iterable<LoadEntry>,
  size: number,
  take: (batch: readonly LoadEntry[]) => Promise<readonly (Accepted | Refusal)[]>,
  refuses: (entry: LoadEntry) => Refusal | undefined = () => undefined,
): Promise<LoadReport> {
  const refused: LoadRefusal[] = [];
  let index = 0;
  let taken = 0;
  for await (const batch of inBatches(entries, size)) {
    const misfits = batch.map((entry) => misfit(entry) ?? refuses(entry));
    const outcomes = await take(batch.filter((_entry, offset) => !misfits[offset]));
    let next = 0;
    for (const [offset, refusal] of misfits.entries()) {
      const outcome = refusal ?? outcomes[next++];
      if (outcome && isRefusal(outcome)) refused.push(loadRefusal(index + offset, batch[offset], outcome));
      else if (outcome?.fresh) taken += 1;
    }
    index += batch.length;
  }
  return { taken, known: index - taken - refused.length, refused };
}

function misfit(entry: LoadEntry): Refusal | undefined {
  const shape = checkEntry({ ...entry, position: 1 });
  return isRefusal(shape) ? shape : undefined;
}

function loadRefusal(index: number, entry: LoadEntry | undefined, { refused, field }: Refusal): LoadRefusal {
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

import { instant, newId, type CivicBackend, type ErasePerson, type SpaceId } from '@civic-widgets/core';
import { adapterOf } from './adapter.ts';
import { readDemographics, writeDemographics } from './demographics.ts';
import { only } from './failure.ts';
import { countAgain } from './insight/people.ts';
import type { Ledger } from './ledger/commit.ts';
import { readEntries } from './ledger/entries.ts';
import { loadEntries } from './ledger/load.ts';
import { Queue } from './ledger/queue.ts';
import { rebuildViews } from './ledger/rebuild.ts';
import { Tail } from './ledger/tail.ts';
import { SpaceFiles } from './space-files.ts';
import type { Connection } from './sql.ts';

const batchSize = 1_000;

/**
 * The keeper of one space. There is one for each space and process, so that what arrives together is kept together.
 *
 * @param onMissing is called whenever the space turns out not to be there
 */
export function backendOf(
  connection: Connection,
  space: SpaceId,
  clock: () => number,
  onMissing: () => void = () => {},
): CivicBackend {
  const files = new SpaceFiles(space, connection, onMissing);
  const ledger: Ledger = { space, connection, files, clock };
  const tail = new Tail(ledger);
  const queue = new Queue(
    ledger,
    () => tail.placed(),
    () => tail.poke(),
  );

  return {
    as: (actor, present) => adapterOf(ledger, queue, tail, actor, present),
    file: () => only(files.current()),
    present: () => only(files.present(clock)),
    async apply(file) {
      await only(files.apply(file));
      tail.poke();
    },
    files: () => only(files.all()),
    position: async () => (await only(files.head())).position,
    entries: (since = 0) => following(since, (after) => only(readEntries(connection, space, after, batchSize))),
    async load(entries) {
      await only(files.head());
      await tail.placed();
      const report = await only(loadEntries(ledger, entries));
      if (report.taken > 0) await only(countAgain(connection, space));
      tail.poke();
      return report;
    },
    describe: (people) => only(files.head().then(() => writeDemographics(connection, space, people))),
    demographics: () => readDemographics(connection, space),
    async erase(person, by) {
      const now = clock();
      const action: ErasePerson = { id: newId(now), kind: 'person.erase', at: instant(now), person };
      return queue.submit({ action, actor: by });
    },
    rebuild: () => only(rebuildViews(ledger, (sql) => files.renew(sql))),
    async close() {
      tail.close();
      await queue.idle();
    },
  };
}

async function* following<T extends { readonly position: number }>(
  since: number,
  read: (after: number) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  for (let after = since; ;) {
    const items = await read(after);
    yield* items;
    const last = items.at(-1);
    if (!last) return;
    after = last.position;
  }
}

import {
  fileAt,
  withVersions,
  writeArchive,
  type ArchiveItem,
  type CivicBackend,
  type Entry,
  type Position,
  type Version,
} from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { showProgress } from './progress.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic export SPACE --out FILE [--data WHERE]

Writes a space to an archive: every version of its file, every entry of the ledger, and what people
told of themselves. Keep it as you keep the database: it says who did what, by pseudonym.

  --out FILE     the archive; it appears once it is whole
${dataHelp}
`,
  async run(args) {
    const options = { out: { type: 'string' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE']);
    const { out } = values;
    if (out === undefined) throw new UserError('--out FILE is missing.');
    await withDatabase(values.data, { create: false }, async (database) => {
      const space = await needFile(database, operands[0]);
      const backend = database.backend(operands[0]);
      // Versions after the position: so each entry's is among them, whatever happens while they are written.
      const until = await backend.position();
      const versions = await backend.files();
      const items = everything(backend, versions, until);
      await writeLines(out, writeArchive(fileAt(versions, 0), showProgress(items, 'lines')));
      console.log(`Space “${oneLine(space.id)}” is written to ${oneLine(out)}.`);
    });
  },
};

async function* everything(
  backend: CivicBackend,
  versions: readonly Version[],
  until: Position,
): AsyncGenerator<Exclude<ArchiveItem, { end: unknown }>> {
  yield* withVersions(versions, upTo(until, backend.entries()));
  for await (const person of backend.demographics()) yield { person };
}

async function* upTo(position: Position, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (entry.position > position) return;
    yield entry;
  }
}

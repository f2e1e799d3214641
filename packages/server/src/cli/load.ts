import type { Demographics, LoadEntry, RefusedRow } from '@civic-widgets/core';
import { openArchive, needWhole, type Line } from './archive-file.ts';
import { readArguments, type Command } from './command.ts';
import { refusedEntries, reportLine } from './load-report.ts';
import { showProgress } from './progress.ts';
import { few, refusedLines } from './refused.ts';
import { dataHelp, dataOption, fileOf, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic load FILE [--data WHERE] [--verbose]

Loads an archive into a database: a backup, an import, a seed. What is there already stays as it is, so that loading twice
changes nothing. The archive's space file is put in force unless the database has the same or a later version.

  --verbose      name everything that was refused
${dataHelp}
`,
  async run(args) {
    const options = { verbose: { type: 'boolean' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['FILE']);
    const { space, lines } = await openArchive(operands[0]);
    await needWhole(operands[0]);
    await withDatabase(values.data, { create: true }, async (database) => {
      const backend = database.backend(space.id);
      const before = await fileOf(database, space.id);
      if (!before || before.version < space.version) await backend.apply(space);
      const rest = new Rest();
      const report = await backend.load(rest.entriesOf(showProgress(lines, 'lines')));
      await backend.describe(rest.people.values());
      console.log(`Space “${space.id}”: ${reportLine(report)}`);
      const refused = [...rest.refused, ...refusedEntries(report.refused)];
      const named = values.verbose ? Infinity : few;
      for (const line of refusedLines(refused, refused.length, named)) console.log(line);
    });
  },
};

/** Passes entries on, and keeps what else an archive holds. */
class Rest {
  readonly people = new Map<string, Demographics>();
  readonly refused: RefusedRow[] = [];

  async *entriesOf(lines: AsyncIterable<Line>): AsyncGenerator<LoadEntry> {
    for await (const { item } of lines) {
      if ('entry' in item) yield item.entry;
      if ('person' in item) this.people.set(item.person.person, item.person);
      if ('refused' in item) this.refused.push(item.refused);
    }
  }
}

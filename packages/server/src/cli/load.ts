import { openArchive, needWhole } from './archive-file.ts';
import { readArguments, type Command } from './command.ts';
import { loadArchive } from './load-archive.ts';
import { refusedEntries, reportLine } from './load-report.ts';
import { oneLine } from './plain.ts';
import { showProgress } from './progress.ts';
import { few, refusedLines } from './refused.ts';
import { dataHelp, dataOption, fileOf, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic load FILE [--data WHERE] [--verbose]

Loads an archive into a database: a backup, an import, a seed. What is there already stays as it is,
so that loading twice changes nothing. The versions of the archive's space file are put in force
where they judged what follows, unless the database has the same or a later one.

  --verbose      name everything that was refused
${dataHelp}
`,
  async run(args) {
    const options = { verbose: { type: 'boolean' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['FILE']);
    const { space, lines } = await openArchive(operands[0]);
    await needWhole(operands[0]);
    await withDatabase(values.data, { create: true }, async (database) => {
      const before = await fileOf(database, space.id);
      const archive = { space, lines: showProgress(lines, 'lines') };
      const report = await loadArchive(database.backend(space.id), archive, before?.version);
      console.log(`Space “${oneLine(space.id)}”: ${reportLine(report)}`);
      const refused = [...report.rows, ...refusedEntries(report.refused)];
      const named = values.verbose ? Infinity : few;
      for (const line of refusedLines(refused, refused.length, named)) console.log(line);
    });
  },
};

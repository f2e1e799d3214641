import { writeArchive, type CivicBackend, type Demographics, type Entry } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { showProgress } from './progress.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic export SPACE --out FILE [--data WHERE]

Writes a space to an archive: its file, every entry of the ledger, and what people told of themselves. Keep it as you keep
the database: it says who did what, by pseudonym.

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
      const items = everything(database.backend(operands[0]));
      await writeLines(out, writeArchive(space, showProgress(items, 'lines')));
      console.log(`Space “${space.id}” is written to ${out}.`);
    });
  },
};

async function* everything(backend: CivicBackend): AsyncGenerator<{ entry: Entry } | { person: Demographics }> {
  for await (const entry of backend.entries()) yield { entry };
  for await (const person of backend.demographics()) yield { person };
}

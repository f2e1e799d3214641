import { CivicError } from '@civic-widgets/core';
import { readLines } from './archive-file.ts';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { showProgress } from './progress.ts';
import { dataHelp, dataOption, withKeeper } from './where.ts';

export const command: Command = {
  help: `
civic restore FILE [--data WHERE]

Brings a backup back, into an empty database: one that holds a space already is left as it is. The
checksum is compared before anything is written; it is all there or nothing; views are derived
again; and at the end what was restored is compared with the backup.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['FILE']);
    const [path] = operands;
    const open = (): AsyncIterable<string> => showProgress(texts(path), 'lines');
    const { spaces, entries, compared } = await withKeeper(values.data, { create: true }, async (keeper) => {
      try {
        return await keeper.restore(open);
      } catch (error) {
        if (error instanceof CivicError && error.code === 'bad-archive')
          throw new UserError(`${path}: ${error.detail ?? ''}`);
        throw error;
      }
    });
    const names = spaces.map((space) => `“${oneLine(space)}”`).join(', ');
    const what = spaces.length === 0 ? 'The backup holds no space' : `Restored ${names}`;
    const same = compared
      ? 'Compared with the backup: the same.'
      : 'Its rows were brought up to date for this program.';
    console.log(`${what}, ${entries.toLocaleString('en')} entries. ${same}`);
  },
};

async function* texts(path: string): AsyncGenerator<string> {
  for await (const line of readLines(path)) {
    if (line === undefined) throw new UserError(`${path} is not a backup: it is not UTF-8.`);
    yield line;
  }
}

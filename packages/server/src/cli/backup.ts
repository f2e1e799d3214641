import { readArguments, type Command } from './command.ts';
import { oneLine } from './plain.ts';
import { pump } from './pump.ts';
import { showProgress } from './progress.ts';
import { dataHelp, dataOption, withKeeper } from './where.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic backup FILE [--data WHERE]

Writes a whole database to a file, as it is at one moment: every space with the versions of its
file, every entry of its ledger, and what lies beside it (accounts, roles, hashes of tokens, what
people told of themselves). On PostgreSQL the server goes on meanwhile; with the embedded database
stop it first. The file is not encrypted: keep it as you keep the database, or pass it on to a
program that encrypts.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['FILE']);
    const [path] = operands;
    let lines = 0;
    await withKeeper(values.data, { create: false }, (keeper) => {
      const written = pump<string>((push) =>
        keeper.backup(async (line) => {
          lines += 1;
          await push(line);
        }),
      );
      return writeLines(path, showProgress(written, 'lines'), 0o600);
    });
    console.log(`${oneLine(path)} is written: ${(lines - 2).toLocaleString('en')} lines. It is not encrypted.`);
  },
};

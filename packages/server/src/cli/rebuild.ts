import { readArguments, type Command } from './command.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic rebuild SPACE [--data WHERE]

Throws every view of a space away and derives it again from the ledger, each entry by the version of the
space's file that it was judged by. What people see stays as it was.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['SPACE']);
    await withDatabase(values.data, { create: false }, async (database) => {
      await needFile(database, operands[0]);
      const backend = database.backend(operands[0]);
      await backend.rebuild();
      console.log(`Rebuilt from ${(await backend.position()).toLocaleString('en')} entries.`);
    });
  },
};

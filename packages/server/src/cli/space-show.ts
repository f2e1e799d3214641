import { readArguments, type Command } from './command.ts';
import { printable } from './plain.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic space show ID [--data WHERE]

Prints the space file in force, as JSON that “civic space apply” takes.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['ID']);
    const file = await withDatabase(values.data, { create: false }, (database) => needFile(database, operands[0]));
    console.log(printable(file));
  },
};

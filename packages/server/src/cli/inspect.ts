import { openArchive } from './archive-file.ts';
import { readArguments, type Command } from './command.ts';
import { printable } from './plain.ts';
import { printCensus } from './print-census.ts';
import { takeCensus } from './take-census.ts';

export const command: Command = {
  help: `
civic inspect FILE [--json]

Says what an archive holds: ideas with their votes, polls, participants, and what was refused.

  --json   print it as JSON
`,
  async run(args) {
    const { values, operands } = readArguments(args, { json: { type: 'boolean' } }, ['FILE']);
    const census = await takeCensus(await openArchive(operands[0]));
    console.log(values.json ? printable(census) : printCensus(census));
  },
};

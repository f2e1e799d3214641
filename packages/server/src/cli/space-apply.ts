import { readFile } from 'node:fs/promises';
import { checkSpace } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { dataHelp, dataOption, fileOf, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic space apply FILE [--data WHERE]

Puts a space file (JSON) in force. The first time it founds the space; later its version has to be higher.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['FILE']);
    const space = checkSpace(parse(operands[0], await readFile(operands[0], 'utf8')));
    await withDatabase(values.data, { create: true }, async (database) => {
      const before = await fileOf(database, space.id);
      await database.backend(space.id).apply(space);
      const was =
        before === undefined ? 'is founded' : before.version === space.version ? 'was in force' : 'is in force';
      console.log(`Space “${space.id}”, version ${space.version}, ${was}.`);
    });
  },
};

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

import { readArguments, type Command } from './command.ts';
import { oneLine } from './plain.ts';
import { readSpaceFile } from './read-space-file.ts';
import { dataHelp, dataOption, fileOf, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic space apply FILE [--data WHERE]

Puts a space file (JSON) in force. The first time it founds the space; later its version has to be
higher. “civic space diff FILE” shows beforehand what would change.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['FILE']);
    const space = await readSpaceFile(operands[0]);
    await withDatabase(values.data, { create: true }, async (database) => {
      const before = await fileOf(database, space.id);
      await database.backend(space.id).apply(space);
      const was =
        before === undefined ? 'is founded' : before.version === space.version ? 'was in force' : 'is in force';
      console.log(`Space “${oneLine(space.id)}”, version ${space.version}, ${was}.`);
    });
  },
};

import { readArguments, type Command } from './command.ts';
import { oneLine } from './plain.ts';
import { userHelp, userOf } from './user-of.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic user revoke SPACE USER [--issuer URL] [--data WHERE]

Signs somebody out everywhere, from their next request on. They may sign in again, with the role that they have.

${userHelp}
${dataHelp}
`,
  async run(args) {
    const options = { issuer: { type: 'string' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE', 'USER']);
    const [space, given] = operands;
    const revoked = await withDatabase(values.data, { create: false }, async (database) => {
      const file = await needFile(database, space);
      return database.people(space).revokeOf(await userOf(database, file, given, values.issuer));
    });
    console.log(`${oneLine(given)} is signed out: ${revoked} ${revoked === 1 ? 'token is' : 'tokens are'} revoked.`);
  },
};

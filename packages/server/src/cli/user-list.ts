import type { Member } from '@civic-widgets/adapter-postgres';
import { roles } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic user list SPACE [--role ROLE] [--data WHERE]

Lists who has signed in or was given a role: pseudonym, role and what it is limited to, in how many
places they are signed in, and how they sign in. Whoever sees this list can tell who is behind a
pseudonym: do not pass it on.

  --role ROLE    only who has this one
${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, { role: { type: 'string' }, ...dataOption }, ['SPACE']);
    const role = roles.find((known) => known === values.role);
    if (values.role !== undefined && role === undefined)
      throw new UserError(`--role has to be one of ${roles.join(', ')}.`);
    const members = await withDatabase(values.data, { create: false }, async (database) => {
      await needFile(database, operands[0]);
      return database.people(operands[0]).list(role);
    });
    for (const member of members) console.log(lineOf(member));
    if (members.length === 0) console.log('Nobody.');
  },
};

function lineOf({ actor, method, subject, tokens }: Member): string {
  const limits = [...(actor.projects ?? []), ...(actor.offices ?? [])];
  const role = limits.length > 0 ? `${actor.role} (${limits.join(', ')})` : actor.role;
  const how = method === undefined ? '' : `${method} ${subject ?? ''}`;
  return [actor.person ?? '', role, `${tokens}`, how]
    .map((part) => oneLine(part))
    .join('  ')
    .trimEnd();
}

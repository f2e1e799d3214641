import { atLeast, roles, type Role, type SpaceFile } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { accountOf, userHelp } from './user-of.ts';
import { personOf } from './person-of.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

const granted = roles.filter((role) => atLeast(role, 'participant'));

export const command: Command = {
  help: `
civic user role SPACE USER ROLE [--project ID]... [--office ID]... [--issuer URL] [--data WHERE]

Gives somebody a role, from their next request on. Who has not signed in yet has it as soon as they do.

${userHelp}
  ROLE           ${granted.join(', ')};
                 participant takes back what was given
  --project ID   what the role is limited to, once for each project; everything unless given
  --office ID    an office, with all projects that it is in charge of; once for each
${dataHelp}
`,
  async run(args) {
    const list = { type: 'string', multiple: true } as const;
    const options = { project: list, office: list, issuer: { type: 'string' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE', 'USER', 'ROLE']);
    const [space, given, wanted] = operands;
    const role = readRole(wanted);
    const { project: projects, office: offices } = values;
    await withDatabase(values.data, { create: false }, async (database) => {
      const file = await needFile(database, space);
      checkLimits(file, projects, offices);
      const people = database.people(space);
      const account = accountOf(file, given, values.issuer);
      const person = account ? await people.accountFor(account) : await personOf(database, space, given);
      await people.grant(person, { role, projects, offices });
      console.log(`${oneLine(given)} is ${role}: ${person}`);
    });
  },
};

function readRole(wanted: string): Role {
  const role = granted.find((known) => known === wanted);
  if (role === undefined) throw new UserError(`ROLE has to be one of ${granted.join(', ')}.`);
  return role;
}

/** A name that is misspelt would give a role that holds nowhere. */
function checkLimits(
  file: SpaceFile,
  projects: readonly string[] | undefined,
  offices: readonly string[] | undefined,
): void {
  const strange = projects?.find((id) => !file.projects.some((one) => one.id === id));
  if (strange !== undefined) throw new UserError(`The space “${file.id}” has no project “${oneLine(strange)}”.`);
  const missing = offices?.find((id) => !file.groups.some((one) => one.id === id && one.kind === 'office'));
  if (missing !== undefined) throw new UserError(`The space “${file.id}” has no office “${oneLine(missing)}”.`);
}

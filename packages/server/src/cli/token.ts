import { newId, roles, type Actor, type SpaceFile } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

const issued = roles.filter((role) => role !== 'visitor');

export const command: Command = {
  help: `
civic token SPACE --role ROLE [--project ID]... [--data WHERE]

Issues a token for a new person and prints it. It is kept nowhere in plain and cannot be shown again.

  --role ROLE    ${issued.join(', ')}
  --project ID   what the role is limited to, once for each project; everything unless given
${dataHelp}
`,
  async run(args) {
    const options = { role: { type: 'string' }, project: { type: 'string', multiple: true }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE']);
    const role = readRole(values.role);
    const token = await withDatabase(values.data, { create: false }, async (database) => {
      const projects = checkProjects(values.project, await needFile(database, operands[0]));
      return database.people(operands[0]).issue({ role, person: newId(), ...(projects && { projects }) });
    });
    console.log(token);
  },
};

function readRole(wanted: string | undefined): Actor['role'] {
  const role = issued.find((known) => known === wanted);
  if (role === undefined) throw new UserError(`--role has to be one of ${issued.join(', ')}.`);
  return role;
}

function checkProjects(ids: readonly string[] | undefined, space: SpaceFile): readonly string[] | undefined {
  const unknown = ids?.find((id) => !space.projects.some((project) => project.id === id));
  if (unknown !== undefined) throw new UserError(`The space “${space.id}” has no project “${unknown}”.`);
  return ids;
}

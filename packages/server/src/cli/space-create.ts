import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkSpace, isId, isReserved } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { firstSpace } from './first-space.ts';

export const command: Command = {
  help: `
civic space create FILE [--name NAME]

Writes a space file to begin with: one project, the ordinary statuses, a poll, words in German and
English. The space is called as the file is: “civic space create lindenau.json” makes the space
“lindenau”.

  --name NAME   what people read, such as “City of Lindenau”; the file's name unless given
`,
  async run(args) {
    const { values, operands } = readArguments(args, { name: { type: 'string' } }, ['FILE']);
    const path = operands[0];
    const id = basename(path).replace(/\.json$/i, '');
    if (!isId(id)) throw new UserError(`“${path}” names no file.`);
    if (isReserved(id))
      throw new UserError(
        `No space can be called “${id}”: the server has that address for itself. Name the file otherwise.`,
      );
    if (existsSync(path)) throw new UserError(`${path} is there already; it is left as it is.`);
    const folder = dirname(resolve(path));
    if (!existsSync(folder)) throw new UserError(`There is no folder ${dirname(path)} to write to.`);
    const space = checkSpace(firstSpace(id, values.name ?? id));
    const schema = schemaFor(folder);
    const file = { ...(schema !== undefined && { $schema: schema }), ...space };
    await writeFile(path, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx' });
    console.log(`${oneLine(path)} is written. In it, put the addresses of your own web site:
  legal     where privacy notice and imprint are
  origins   which web sites show the widgets, e.g. "https://www.${oneLine(id)}.example"
  projects  what you ask people about
Then put it in force with: civic space apply ${oneLine(path)}`);
  },
};

/** Where an editor finds what may stand in the file, seen from its folder; undefined where the package is not installed. */
function schemaFor(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const schema = join(at, 'node_modules/@civic-widgets/core/dist/space-file.schema.json');
    if (existsSync(schema))
      return relative(folder, schema)
        .replaceAll('\\', '/')
        .replace(/^(?!\.)/, './');
    if (at === dirname(at)) return undefined;
  }
}

import type { SpaceFile } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { costsOf } from './diff/costs.ts';
import { differences } from './diff/differences.ts';
import { sayDifference } from './diff/say.ts';
import { usedIn } from './diff/used.ts';
import { oneLine } from './plain.ts';
import { readSpaceFile } from './read-space-file.ts';
import { dataHelp, dataOption, fileOf, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic space diff FILE [--data WHERE]

Says what “civic space apply FILE” would change, and what it would cost: ideas whose topic is
removed, ballots of a poll that is gone, less time. Changes nothing.

${dataHelp}
`,
  async run(args) {
    const { values, operands } = readArguments(args, dataOption, ['FILE']);
    const after = await readSpaceFile(operands[0]);
    await withDatabase(values.data, { create: false }, async (database) => {
      const before = await fileOf(database, after.id);
      const used = usedIn(database.backend(after.id));
      const lines = before ? await compare(before, after, used, operands[0]) : founding(after, operands[0]);
      console.log(lines.join('\n'));
    });
  },
};

function founding({ id, version }: SpaceFile, path: string): readonly string[] {
  return [
    `There is no space “${oneLine(id)}” yet: “civic space apply ${oneLine(path)}” founds it with version ${version}.`,
  ];
}

async function compare(
  before: SpaceFile,
  after: SpaceFile,
  used: ReturnType<typeof usedIn>,
  path: string,
): Promise<readonly string[]> {
  const all = differences({ ...before, version: 0 }, { ...after, version: 0 });
  const versions = `Version ${before.version} of the space “${oneLine(after.id)}” is in force, the file is version ${after.version}.`;
  if (all.length === 0)
    return [versions, after.version === before.version ? 'They are the same.' : 'Nothing else differs.'];
  const costs = await costsOf(all, { before, after, used, now: Date.now() });
  return [
    versions,
    '',
    ...all.map((one) => sayDifference(one, after.languages)),
    ...(costs.length > 0 ? ['', 'Mind:', ...costs.map((cost) => `! ${oneLine(cost)}`)] : []),
    '',
    after.version > before.version
      ? `Put it in force with: civic space apply ${oneLine(path)}`
      : `It cannot be put in force like this: set its version to ${before.version + 1}.`,
  ];
}

import { readArguments, type Command } from './command.ts';
import { dataHelp, dataOption, withKeeper } from './where.ts';

export const command: Command = {
  help: `
civic migrate [--check] [--data WHERE]

Brings the schema of a database up to what this program needs, all at once or not at all. “civic
serve” does so too when it starts; doing it beforehand tells you at a moment of your choice. Make a
backup first: there is no way back.

  --check        only say what would be done; exit code 3 where there is something
${dataHelp}
`,
  async run(args) {
    const { values } = readArguments(args, { check: { type: 'boolean' }, ...dataOption }, []);
    await withKeeper(values.data, { create: !values.check }, async (keeper) => {
      const { applied, pending } = await keeper.schema();
      if (values.check) {
        console.log(pending.length === 0 ? upToDate(applied.length) : `To be done: ${pending.join(', ')}.`);
        if (pending.length > 0) process.exitCode = 3;
        return;
      }
      await keeper.migrate();
      console.log(pending.length === 0 ? upToDate(applied.length) : `Done: ${pending.join(', ')}.`);
    });
  },
};

function upToDate(steps: number): string {
  return `The schema is up to date (${steps} steps).`;
}

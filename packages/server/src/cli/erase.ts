import { newId } from '@civic-widgets/core';
import { readArguments, type Command } from './command.ts';
import { everythingAbout } from './export-person.ts';
import { oneLine } from './plain.ts';
import { userHelp, userOf } from './user-of.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic erase SPACE USER [--issuer URL] [--yes] [--data WHERE]

Erases what a person wrote (ideas, comments, reports), and all that is known of them: account, role,
what they told of themselves, every token. Their votes and ballots still count, under a pseudonym
that leads to nobody. What others answered stays. Backups that were made before still hold it all.

Without --yes nothing is changed: it says what there is.

${userHelp}
  --yes          do it; there is no way back
${dataHelp}
`,
  async run(args) {
    const options = { yes: { type: 'boolean' }, issuer: { type: 'string' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE', 'USER']);
    const [space] = operands;
    await withDatabase(values.data, { create: false }, async (database) => {
      const person = await userOf(database, await needFile(database, space), operands[1], values.issuer);
      const { entries, kept } = await everythingAbout(database, space, person);
      const words = entries.filter(({ action }) => 'payload' in action && action.payload !== null).length;
      const beside = Object.values(kept).reduce((sum, rows) => sum + rows.length, 0);
      const what = `${count(words)} texts of ${count(entries.length)} acts, and ${count(beside)} rows beside the ledger`;
      if (!values.yes) {
        console.log(`${oneLine(person)}: ${what}. Nothing is changed; add --yes to erase it.`);
        return;
      }
      const by = { role: 'administrator', person: newId() } as const;
      await database.backend(space).erase(person, by);
      console.log(`${oneLine(person)} is erased: ${what}.`);
    });
  },
};

function count(number: number): string {
  return number.toLocaleString('en');
}

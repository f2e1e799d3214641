import type { Entry, Idea, Page, PersonId } from '@civic-widgets/core';
import type { Kept } from '@civic-widgets/adapter-postgres';
import { readArguments, type Command } from './command.ts';
import type { Database } from '../database.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { userHelp, userOf } from './user-of.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic export-person SPACE USER [--issuer URL] --out FILE [--data WHERE]

Writes all that is kept about a person to one JSON file: everything they did, under every pseudonym
of theirs, what became of it, their account, role and consents, what they told of themselves, and
where they are signed in (never a token). docs/run.md says what is where in the file.

${userHelp}
  --out FILE     the file; only you may read it
${dataHelp}
`,
  async run(args) {
    const options = { out: { type: 'string' }, issuer: { type: 'string' }, ...dataOption } as const;
    const { values, operands } = readArguments(args, options, ['SPACE', 'USER']);
    const { out } = values;
    if (out === undefined) throw new UserError('--out FILE is missing.');
    await withDatabase(values.data, { create: false }, async (database) => {
      const [space] = operands;
      const person = await userOf(database, await needFile(database, space), operands[1], values.issuer);
      const all = await everythingAbout(database, space, person);
      await writeLines(out, lines(JSON.stringify(all, null, 2)), 0o600);
      console.log(`${oneLine(out)} is written: ${all.entries.length.toLocaleString('en')} acts of ${oneLine(person)}.`);
    });
  },
};

/** What `civic export-person` writes. */
export interface PersonFile {
  readonly civic: 'person';
  readonly format: 1;
  readonly space: string;
  readonly made: string;
  readonly person: PersonId;
  /** Theirs, and those of the guests that they signed in from. */
  readonly pseudonyms: readonly PersonId[];
  /** Beside the ledger: account, member, demographics, token and whatever else there is, by table. */
  readonly kept: Kept['rows'];
  /** Everything that they did, oldest first: consents, reports and ballots too. */
  readonly entries: readonly Entry[];
  /** What they did for others, as an official: that they did, not what it said. */
  readonly enteredForOthers: readonly Pick<Entry, 'position' | 'acceptedAt' | 'channel'>[];
  /** Their ideas as they stand: hidden ones with the reason, and what was answered. */
  readonly ideas: readonly Idea[];
  /** Points, level and badges. */
  readonly standing: unknown;
}

export async function everythingAbout(database: Database, space: string, person: PersonId): Promise<PersonFile> {
  const backend = database.backend(space);
  const adapter = backend.as({ role: 'guest', person });
  const { pseudonyms, rows } = await database.people(space).kept(person);
  const entries: Entry[] = [];
  const enteredForOthers: PersonFile['enteredForOthers'][number][] = [];
  for await (const entry of backend.entries()) {
    const { position, acceptedAt, channel, by } = entry;
    if (pseudonyms.includes(entry.person)) entries.push(entry);
    else if (by !== undefined && pseudonyms.includes(by)) enteredForOthers.push({ position, acceptedAt, channel });
  }
  return {
    civic: 'person',
    format: 1,
    space,
    made: new Date().toISOString(),
    person,
    pseudonyms,
    kept: rows,
    entries,
    enteredForOthers,
    ideas: await every((cursor) => adapter.ideas({ mine: true, order: 'newest', limit: 100, ...cursor })),
    standing: (await adapter.standing?.()) ?? null,
  };
}

async function every<Item>(
  read: (cursor: { readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: { readonly cursor?: string } = {}; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.next === undefined) return items;
    cursor = { cursor: page.next };
  }
}

async function* lines(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

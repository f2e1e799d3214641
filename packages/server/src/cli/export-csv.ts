import { visitor, type SpaceFile } from '@civic-widgets/core';
import type { Database } from '../database.ts';
import { pathOf } from '../pages/layout.ts';
import { byteOrderMark } from '../table/csv.ts';
import { ideaRecords } from '../table/ideas.ts';
import { pollColumns, pollRecords } from '../table/poll.ts';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';
import { showProgress } from './progress.ts';
import { dataHelp, dataOption, needFile, withDatabase } from './where.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic export-csv SPACE --out FILE [--polls] [--project ID] [--language TAG] [--data WHERE]

Writes what everyone may see to a table for spreadsheets and open data: ideas with topic, area,
status, counts, dates and the city's answer, or the results of polls. Names of persons are not in it.
UTF-8, separated by commas (RFC 4180); “docs/pages.md” tells of each column.

  --out FILE      the table; it appears once it is whole
  --polls         the results of polls that may be seen now, instead of ideas
  --project ID    of this project alone
  --language TAG  in which topics and other titles are said; the space's first unless given
${dataHelp}

CIVIC_URL is where people reach the server; with it each row has a link.
`,
  async run(args) {
    const options = {
      out: { type: 'string' },
      polls: { type: 'boolean' },
      project: { type: 'string' },
      language: { type: 'string' },
      ...dataOption,
    } as const;
    const { values, operands } = readArguments(args, options, ['SPACE']);
    const { out, project } = values;
    if (out === undefined) throw new UserError('--out FILE is missing.');
    await withDatabase(values.data, { create: false }, async (database) => {
      const file = await needFile(database, operands[0]);
      if (project !== undefined && !file.projects.some(({ id }) => id === project))
        throw new UserError(`There is no project “${oneLine(project)}” in “${oneLine(file.id)}”.`);
      const table = { database, file, project, language: values.language ?? file.languages[0] ?? 'en' };
      const records = values.polls ? pollTable(table) : ideaTable(table);
      await writeLines(out, asFile(showProgress(records, 'rows')));
      console.log(`${values.polls ? 'Polls' : 'Ideas'} of “${oneLine(file.id)}” are written to ${oneLine(out)}.`);
    });
  },
};

interface Table {
  readonly database: Database;
  readonly file: SpaceFile;
  readonly project: string | undefined;
  readonly language: string;
}

/** With the mark of its encoding; the end of a record is CRLF, of which a line has the LF. */
async function* asFile(records: AsyncIterable<string>): AsyncGenerator<string> {
  let mark = byteOrderMark;
  for await (const record of records) {
    yield `${mark}${record}\r`;
    mark = '';
  }
}

function ideaTable({ database, file, project, language }: Table): AsyncGenerator<string> {
  const adapter = database.backend(file.id).as(visitor);
  return ideaRecords({ adapter, file, project, language, link: (idea) => linkTo(file, 'ideas', idea) });
}

async function* pollTable({ database, file, project, language }: Table): AsyncGenerator<string> {
  yield pollColumns;
  const adapter = database.backend(file.id).as(visitor);
  for (const { id } of file.polls.filter((poll) => project === undefined || poll.project === project))
    yield* pollRecords(await adapter.poll(id), file, language, linkTo(file, 'polls', id));
}

function linkTo({ id }: SpaceFile, ...path: readonly string[]): string {
  const url = process.env['CIVIC_URL'];
  return url ? new URL(url).origin + pathOf(id, ...path) : '';
}

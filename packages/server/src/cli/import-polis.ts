import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive, type RefusedRow } from '@civic-widgets/core';
import { importPolis, polisFiles, type Import, type ImportItem } from '@civic-widgets/importers';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { loadInto } from './import-target.ts';
import { refusedEntries, reportLine } from './load-report.ts';
import { showProgress } from './progress.ts';
import { few, refusedLines } from './refused.ts';
import { writeLines } from './write-file.ts';

export const command: Command = {
  help: `
civic import polis DIR (--out FILE | --to TARGET) [--space ID] [--project ID] [--token TOKEN] [--verbose]

Imports a Polis export: the folder with summary.csv, comments.csv and votes.csv. Importing twice changes nothing.

  --out FILE     write an archive; it appears once it is whole
  --to TARGET    a postgres:// URL, a directory for the embedded database, or an http(s):// server
  --space ID     an existing space that the conversation joins as a project (with --out: the archive's space);
                 a space of its own unless given
  --project ID   the project's id; from the conversation unless given
  --token TOKEN  an administrator's, for a server
  --verbose      name every row that was refused

An import of which nothing can be taken is refused as a whole, and neither writes nor founds anything.
`,
  async run(args) {
    const options = {
      out: { type: 'string' },
      to: { type: 'string' },
      space: { type: 'string' },
      project: { type: 'string' },
      token: { type: 'string' },
      verbose: { type: 'boolean' },
    } as const;
    const { values, operands } = readArguments(args, options, ['DIR']);
    const { out, to, space, project, token } = values;
    if ((out === undefined) === (to === undefined)) throw new UserError('Either --out FILE or --to TARGET is needed.');
    const source = await importPolis(open(operands[0]), { ...(space && { space }), ...(project && { project }) });
    const watched = new Refused(operands[0], values.verbose ? Infinity : few);
    const items = watched.watch(showProgress(source.items, 'entries'));

    const closing: string[] = [];
    let founded = space === undefined;
    if (out !== undefined) {
      await writeLines(out, writeArchive(source.space, items));
      closing.push(`${count(watched.entries)} entries are written to ${out}.`);
    } else {
      const report = await loadInto(to ?? '', { source, items: await begun(items), space, token });
      closing.push(reportLine(report));
      founded = report.founded;
      const refused = refusedEntries(report.refused);
      closing.push(...refusedLines(refused, refused.length, watched.limit));
    }
    console.log(
      [rowsLine(source, watched.total), ...refusedLines(watched.first, watched.total, watched.limit), ...closing].join(
        '\n',
      ),
    );
    if (founded) console.error(placeholders(source));
  },
};

function open(folder: string): Parameters<typeof importPolis>[0] {
  if (!statSync(folder).isDirectory())
    throw new UserError(`${folder} is not a folder; name the one that holds the export.`);
  const there = polisFiles.filter((name) => existsSync(join(folder, name)));
  return Object.fromEntries(there.map((name) => [name, read(join(folder, name))]));
}

/** Opens the file only when it is read, so that one that cannot be opened fails where someone waits for it. */
async function* read(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

/** Counts what passes, and keeps the first refused rows for the report. */
class Refused {
  readonly limit: number;
  readonly first: RefusedRow[] = [];
  total = 0;
  entries = 0;
  readonly #folder: string;

  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.limit = limit;
  }

  /** @throws UserError at the end, when there was no entry */
  async *watch(items: AsyncIterable<ImportItem>): AsyncGenerator<ImportItem> {
    for await (const item of items) {
      if ('entry' in item) this.entries += 1;
      if ('refused' in item) {
        this.total += 1;
        if (this.first.length < this.limit) this.first.push(item.refused);
      }
      yield item;
    }
    if (this.entries === 0) throw new UserError(`Nothing of ${this.#folder} can be imported: ${this.#why()}`);
  }

  #why(): string {
    const [row] = this.first;
    if (!row) return 'it holds no statement.';
    const rows = this.total === 1 ? 'its only row was' : `all ${count(this.total)} rows were`;
    return `${rows} refused, the first at ${row.file ?? 'line'}:${row.line} (${row.reason}).`;
  }
}

/** The items from the first entry on, so that nothing is founded for an import that has none. */
async function begun(items: AsyncGenerator<ImportItem>): Promise<AsyncIterable<ImportItem>> {
  let first = await items.next();
  while (!first.done && !('entry' in first.value)) first = await items.next();
  const start = first.done ? [] : [first.value];
  return (async function* () {
    yield* start;
    yield* items;
  })();
}

function rowsLine({ rows }: Import, refused: number): string {
  const files = Object.entries(rows).map(([file, number]) => `${count(number)} rows of ${file}`);
  return `${files.join(' and ')} read, ${count(refused)} refused.`;
}

function placeholders({ space }: Import): string {
  return `The space “${space.id}” is made for this import: before people see it, its links to the privacy notice and the imprint have to be set (civic space show, civic space apply).`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

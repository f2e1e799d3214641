import { CivicError, type Entry } from '@civic-widgets/core';
import { addEntries } from '../ledger/entries.ts';
import { rebuildViews } from '../ledger/rebuild.ts';
import { migrate } from '../migrate.ts';
import { migrations, type Migration } from '../migrations/index.ts';
import { SpaceFiles } from '../space-files.ts';
import type { Connection, Sql } from '../sql.ts';
import { Sum, writeBackup, type BackupHead, type BackupLine } from './backup.ts';
import { outsideTables, quoted } from './outside.ts';
import { writeInTurn } from '../write-in-turn.ts';

export interface Restored {
  readonly spaces: readonly string[];
  readonly entries: number;
  /** Whether a backup of the result was compared with what was restored; not where a newer program changed rows. */
  readonly compared: boolean;
}

const batchSize = 1_000;

/**
 * Puts a backup into an empty database, all of it or nothing, derives the views, and compares a backup of the result with
 * the one that was restored.
 *
 * @param open reads the lines from the beginning; called twice: nothing of a backup that is cut off or changed is taken
 * @throws CivicError `bad-archive` for what is no whole backup; `invalid` where the database holds spaces
 */
export async function restoreBackup(connection: Connection, open: () => AsyncIterable<string>): Promise<Restored> {
  const { head, end } = await needWhole(open());
  await needEmpty(connection);
  const restored = await connection.transaction((sql) => restoreAll(sql, head, open));
  const same = head.schema.length === migrations.length;
  if (same && (await writeBackup(connection, 0, () => undefined)) !== end.sha256)
    throw new CivicError('internal', { detail: 'What was restored is not what the backup holds.' });
  await dropOldLetters(connection);
  return { ...restored, compared: same };
}

/** Milliseconds: what waits for longer was sent since the backup was made, or is no news any more. */
const fresh = 60 * 60_000;

/** Letters that had waited for an hour and more are not sent a second time, but those before a deletion; newer ones are sent. */
async function dropOldLetters(sql: Sql): Promise<void> {
  const now = Date.now();
  const text = `update letter set state = 'dropped', next_at = $1 where state = 'waits' and kind <> 'account' and made_at < $2`;
  await sql.query(text, [now, now - fresh]);
}

/** Reads a backup to its end. */
async function needWhole(lines: AsyncIterable<string>): Promise<{ head: BackupHead; end: ReturnType<Sum['end']> }> {
  const sum = new Sum();
  let head: BackupHead | undefined;
  let end: ReturnType<Sum['end']> | undefined;
  for await (const line of lines) {
    if (!head) head = readHead(line);
    else if (end) throw bad('Something follows its last line.');
    else if (line.startsWith('{"end":')) end = (parse(line) as { end: ReturnType<Sum['end']> }).end;
    else sum.add(line);
  }
  if (!head) throw bad('The file is empty.');
  if (!end) throw bad('The backup was cut off: its last line is missing.');
  const is = sum.end();
  if (is.lines !== end.lines || is.sha256 !== end.sha256)
    throw bad('The backup was changed or damaged: its checksum differs.');
  return { head, end };
}

function readHead(line: string): BackupHead {
  const head = parse(line) as Partial<BackupHead> | undefined;
  if ((head?.civic as unknown) !== 'backup') throw bad('The first line does not say that this is a backup.');
  if (head?.format !== 1) throw bad(`Format ${String(head?.format)} is not known; this program reads format 1.`);
  if (!Array.isArray(head.schema)) throw bad('The first line does not name the schema.');
  return head as BackupHead;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw bad('A line is not JSON.', cause);
  }
}

function bad(detail: string, cause?: unknown): CivicError {
  return new CivicError('bad-archive', { detail, ...(cause !== undefined && { cause }) });
}

async function needEmpty(connection: Connection): Promise<void> {
  const [register] = await connection.query<{ there: string | null }>(`select to_regclass('space')::text as there`);
  if (register?.there == null) return;
  const spaces = await connection.query<{ space: string }>('select space from space order by space');
  if (spaces.length === 0) return;
  const names = spaces.map(({ space }) => space).join(', ');
  throw new CivicError('invalid', {
    detail: `The database holds spaces already (${names}); a backup is restored into an empty one, so that nothing is mixed.`,
  });
}

/** The migrations that shaped the backup's rows. */
function schemaOf({ schema }: BackupHead): readonly Migration[] {
  const known = migrations.slice(0, schema.length);
  if (known.map(({ name }) => name).join() === schema.join()) return known;
  throw new CivicError('not-supported', {
    detail: 'The backup was made by a newer program. Install the newer program.',
  });
}

/**
 * What lies outside the ledger goes into the tables as they were, which are then brought up to date with their rows. Entries
 * have one form, whatever the tables look like.
 */
async function restoreAll(
  sql: Sql,
  head: BackupHead,
  open: () => AsyncIterable<string>,
): Promise<Omit<Restored, 'compared'>> {
  const within: Connection = {
    ...sql,
    transaction: (work) => work(sql),
    writing: (work) => writeInTurn(sql, work),
    close: () => Promise.resolve(),
  };
  await migrate(within, schemaOf(head));
  const known = (await outsideTables(sql)).map(({ table }) => table);
  const rows = new Batches<object>((table, batch) => insertRows(sql, table, batch));
  const spaces: string[] = [];
  for await (const line of linesOf(open())) {
    if ('begin' in line) {
      spaces.push(line.begin);
      await rows.add('space', line.row);
    } else if ('table' in line) {
      if (!known.includes(line.table)) throw bad(`There is no table ${line.table}.`);
      await rows.add(line.table, line.row);
    }
  }
  await rows.flush();
  await migrate(within);
  const entries = await restoreLedger(sql, open());
  for (const space of spaces) {
    const files = new SpaceFiles(space, within, () => undefined);
    await rebuildViews({ space, connection: within, files, clock: Date.now });
  }
  return { spaces, entries };
}

async function restoreLedger(sql: Sql, lines: AsyncIterable<string>): Promise<number> {
  const ledger = new Batches<Entry>((space, batch) => addEntries(sql, space, batch));
  const insert = 'insert into version (space, version, from_position, file) values ($1, $2, $3, $4::text::json)';
  let space = '';
  let entries = 0;
  for await (const line of linesOf(lines)) {
    if ('begin' in line) space = line.begin;
    else if ('entry' in line) {
      entries += 1;
      await ledger.add(space, line.entry);
    } else if ('version' in line) {
      const { from, file } = line.version;
      await sql.query(insert, [space, file.version, from, JSON.stringify(file)]);
    }
  }
  await ledger.flush();
  return entries;
}

/** Everything behind the head. */
async function* linesOf(lines: AsyncIterable<string>): AsyncGenerator<BackupLine> {
  let isHead = true;
  for await (const line of lines) {
    if (!isHead) yield parse(line) as BackupLine;
    isHead = false;
  }
}

/** Collects what goes to one place and comes one after the other. */
class Batches<Item> {
  readonly #put: (place: string, items: readonly Item[]) => Promise<void>;
  #place = '';
  #items: Item[] = [];

  constructor(put: (place: string, items: readonly Item[]) => Promise<void>) {
    this.#put = put;
  }

  async add(place: string, item: Item): Promise<void> {
    if (place !== this.#place || this.#items.length >= batchSize) await this.flush();
    this.#place = place;
    this.#items.push(item);
  }

  async flush(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    if (items.length > 0) await this.#put(this.#place, items);
  }
}

async function insertRows(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  const name = quoted(table);
  await sql.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::text::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

import {
  canonical,
  checkSpace,
  CivicError,
  isId,
  periodAt,
  type Period,
  type Position,
  type Present,
  type SpaceFile,
  type Version,
} from '@civic-widgets/core';
import { freeze } from './freeze.ts';
import { gathered } from './gather.ts';
import type { Connection, Sql } from './sql.ts';
import { unstorable } from './storable.ts';

/** Where a space stands. */
export interface Head {
  readonly version: number;
  readonly position: Position;
  /** How often the views were derived anew. */
  readonly derived: number;
}

/** The configuration of one space: read once a version, and whether there is a newer one is asked with every read. */
export class SpaceFiles {
  readonly #space: string;
  readonly #connection: Connection;
  readonly #onMissing: () => void;
  /** Where the space stands now: asked with nearly every request, by one statement at a time. */
  readonly head = gathered(() => this.#head(this.#connection, ''));
  #file: SpaceFile | undefined;
  #period: (Period & { readonly of: SpaceFile }) | undefined;

  /** @param onMissing is called whenever the space turns out not to be there */
  constructor(space: string, connection: Connection, onMissing: () => void) {
    this.#space = space;
    this.#connection = connection;
    this.#onMissing = onMissing;
  }

  /** Within a transaction: nobody else changes the space until it ends. */
  lock(sql: Sql): Promise<Head> {
    return this.#head(sql, ' for update');
  }

  async #head(sql: Sql, lock: string): Promise<Head> {
    if (!isId(this.#space)) throw this.#missing();
    const text = `select version, position, derived from space where space = $1${lock}`;
    const [head] = await sql.query<Head>(text, [this.#space]);
    if (!head) throw this.#missing();
    return head;
  }

  /** The configuration in force. */
  async current(): Promise<SpaceFile> {
    return this.at((await this.head()).version);
  }

  /** @param clock tells milliseconds since 1970 */
  async present(clock: () => number): Promise<Present> {
    const { version, position, derived } = await this.head();
    const file = await this.at(version);
    return { file, mark: `${version}.${position}.${derived}.${this.#periodOf(file, clock()).from}` };
  }

  #periodOf(file: SpaceFile, now: number): Period {
    const known = this.#period;
    if (known?.of === file && known.from <= now && now < known.until) return known;
    this.#period = { ...periodAt(file, now), of: file };
    return this.#period;
  }

  /** Within the transaction that derives the views anew: nothing that was read from them before holds any more. */
  async renew(sql: Sql): Promise<void> {
    await sql.query('update space set derived = derived + 1 where space = $1', [this.#space]);
  }

  /** The configuration of a version. */
  async at(version: number, sql: Sql = this.#connection): Promise<SpaceFile> {
    if (this.#file?.version === version) return this.#file;
    const text = 'select file from version where space = $1 and version = $2';
    const [row] = await sql.query<{ file: SpaceFile }>(text, [this.#space, version]);
    if (!row) throw this.#missing();
    return (this.#file = freeze(row.file));
  }

  /** Every version that was ever in force, in order. */
  async all(sql: Sql = this.#connection): Promise<readonly Version[]> {
    const text = 'select from_position as "from", file from version where space = $1 order by version';
    const versions = isId(this.#space) ? await sql.query<Version>(text, [this.#space]) : [];
    if (versions.length === 0) throw this.#missing();
    return freeze(versions);
  }

  /** Puts a configuration in force, and the space in place with the first one. */
  async apply(file: SpaceFile): Promise<void> {
    const next = checkSpace(file);
    if (next.id !== this.#space) throw new CivicError('invalid', { field: 'id', detail: `This is ${this.#space}.` });
    const field = unstorable(next);
    if (field !== undefined) throw new CivicError('invalid', { field, detail: 'The text is not well-formed Unicode.' });
    await this.#connection.transaction(async (sql) => {
      const text = `insert into space (space, version) values ($1, $2)
        on conflict (space) do nothing returning version`;
      if ((await sql.query(text, [this.#space, next.version])).length > 0) return this.#keep(sql, next, 0);
      const { version, position } = await this.lock(sql);
      if (canonical(next) === canonical(await this.at(version, sql))) return;
      if (next.version <= version)
        throw new CivicError('invalid', { field: 'version', detail: `Version ${version} is in force.` });
      await sql.query('update space set version = $2 where space = $1', [this.#space, next.version]);
      await this.#keep(sql, next, position);
    });
  }

  async #keep(sql: Sql, file: SpaceFile, from: Position): Promise<void> {
    await sql.query('insert into version (space, version, from_position, file) values ($1, $2, $3, $4::text::json)', [
      this.#space,
      file.version,
      from,
      JSON.stringify(file),
    ]);
  }

  #missing(): CivicError {
    this.#onMissing();
    return new CivicError('not-found', { field: 'space', detail: 'There is no such space.' });
  }
}

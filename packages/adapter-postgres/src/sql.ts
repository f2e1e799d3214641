/** What every statement of this package is run with; PGlite and a pool of connections look alike through it. */
export interface Sql {
  /** Runs one statement. `bigint` and `count(*)` come back as numbers, `json` and `jsonb` parsed. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** An open database. */
export interface Connection extends Sql {
  /** Commits what the function did, or nothing of it when it throws. Never called within a transaction. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

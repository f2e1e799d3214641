/** What every statement of this package is run with; PGlite and a pool of connections look alike through it. */
export interface Sql {
  /** Runs one statement. `bigint` and `count(*)` come back as numbers, `json` and `jsonb` parsed. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** What lies beneath, for programs that bring tables of their own, such as the one that runs jobs. */
export type Engine =
  | { readonly kind: 'postgres'; readonly address: string }
  | {
      readonly kind: 'pglite';
      readonly instance: {
        query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
        exec(text: string): Promise<{ rows: object[] }[]>;
      };
    };

/** An open database. */
export interface Connection extends Sql {
  /** Commits what the function did, or nothing of it when it throws. Never called within a transaction. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The same, as it was opened. */
export interface Opened extends Connection {
  readonly engine: Engine;
}

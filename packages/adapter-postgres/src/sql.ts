/** What every statement of this package is run with; PGlite and a pool of connections look alike through it. */
export interface Sql {
  /** Runs one statement. `bigint` and `count(*)` come back as numbers, `json` and `jsonb` parsed. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** One statement that is yet to be run. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a transaction came to, and what it writes at its end. */
export interface Writing<T> {
  readonly result: T;
  readonly writes: readonly Statement[];
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
  /**
   * The same, where what is written is known at once: it is sent in one breath with the commit, so that nothing waits for
   * an answer in between. Statements are planned once, whatever they are given.
   *
   * @param sent is called as soon as it is: from then on nothing of it is lacking but the database's word
   */
  writing<T>(work: (sql: Sql) => Promise<Writing<T>>, sent?: () => void): Promise<T>;
  close(): Promise<void>;
}

/** The same, as it was opened. */
export interface Opened extends Connection {
  readonly engine: Engine;
}

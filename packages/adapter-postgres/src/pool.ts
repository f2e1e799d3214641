import { CivicError } from '@civic-widgets/core';
import pg from 'pg';
import { sqlState } from './failure.ts';
import { settled } from './settled.ts';
import type { Opened, Sql } from './sql.ts';

export interface PoolOptions {
  /**
   * Whether statements are named, so that the server parses and plans them once a connection; on unless given or the
   * address says `?pgbouncer=true`. A pooler in transaction mode (PgBouncer before 1.21) does not know them; then they
   * are given up after the first complaint.
   */
  readonly prepare?: boolean;
  readonly log: (line: string) => void;
  readonly patience?: Patience;
}

/**
 * Milliseconds. What takes longer is given up on as `unavailable`, so that a few of them do not hold every connection.
 * Behind a pooler they are not asked for, since it would refuse them: give them to the role instead
 * (`alter role civic set statement_timeout = '30s'`).
 */
export interface Patience {
  /** For one statement. */
  readonly statement: number;
  /** For one lock. */
  readonly lock: number;
  /** For a connection to be free, or to be made; 5 s unless given. */
  readonly connection?: number;
}

const int8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (oid as number) === int8 ? Number : (pg.types.getTypeParser(oid, format) as () => unknown),
};
/** More texts than this come from unusual combinations of filters; they stay without a name. */
const mostNames = 500;

/**
 * Planned anew for each batch, the statements that look up rows take longer to plan than to run.
 */
const beginWriting = 'begin; set local plan_cache_mode = force_generic_plan';

/** PostgreSQL keeps to them; whoever asks waits a little longer, in case that the network has swallowed the answer. */
function timeouts({ statement, lock }: Patience): pg.PoolConfig {
  return {
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: statement,
    query_timeout: statement + 5_000,
  };
}

const isSilent = (cause: unknown): boolean => cause instanceof Error && cause.message === 'Query read timeout';

/** What is sent until this returns goes to the network at once, and wakes whoever reads it once. */
function inOneBreath<T>({ connection: { stream } }: pg.PoolClient, send: () => T): T {
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/** A pool of connections to PostgreSQL 15 or newer. Connects with the first statement. */
export function openPool(address: string, { prepare = true, log, patience }: PoolOptions): Opened {
  if (!URL.canParse(address)) {
    const detail = 'The address of the database is none: it should be like postgres://user:password@host:5432/name.';
    throw new CivicError('invalid', { detail });
  }
  const url = new URL(address);
  const bouncer = url.searchParams.get('pgbouncer') === 'true';
  url.searchParams.delete('pgbouncer');
  const pool = new pg.Pool({
    connectionString: url.href,
    max: 10,
    connectionTimeoutMillis: patience?.connection ?? 5_000,
    keepAlive: true,
    pipeline: true, // Statements that do not wait for one another are sent together.
    ...(patience && !bouncer && timeouts(patience)),
    types,
  });
  pool.on('error', () => {}); // An idle connection that breaks is replaced with the next statement.
  const names = new Map<string, string>();
  let named = prepare && !bouncer;

  async function run<Row extends object>(
    client: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    let name = named ? names.get(text) : undefined;
    if (named && name === undefined && names.size < mostNames) names.set(text, (name = `civic_${names.size}`));
    try {
      const { rows } = await client.query<Row>({ text, values: [...values], ...(name !== undefined && { name }) });
      return rows;
    } catch (cause) {
      if (name === undefined || !['26000', '42P05'].includes(sqlState(cause) ?? '')) throw cause;
      if (named) log('The database’s pooler does not keep prepared statements: going on without them.');
      named = false;
      if (client !== pool) throw cause; // The transaction is lost; who runs it tries again.
      return run(client, text, values);
    }
  }

  /** Takes a connection for a transaction that `work` begins and ends. */
  async function holding<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: unknown;
    const onError = (error: unknown): void => void (broken = error); // Without a listener it would end the process.
    client.on('error', onError);
    try {
      return await work(client);
    } catch (cause) {
      // It may still be at work, and would answer the next one who asks it.
      if (isSilent(cause)) broken = cause;
      else await client.query('rollback').catch(onError);
      throw cause;
    } finally {
      client.off('error', onError);
      client.release(broken !== undefined);
    }
  }

  return {
    engine: { kind: 'postgres', address: url.href },
    query: (text, values = []) => run(pool, text, values),
    transaction: (work) =>
      holding(async (client) => {
        await client.query('begin');
        const result = await work({ query: (text, values = []) => run(client, text, values) });
        await client.query('commit');
        return result;
      }),
    writing: (work, sent) =>
      holding(async (client) => {
        let begun: Promise<unknown> = Promise.resolve();
        const sql: Sql = {
          async query<Row extends object>(text: string, values: readonly unknown[] = []) {
            const [rows] = await settled(run<Row>(client, text, values), begun);
            return rows;
          },
        };
        const working = inOneBreath(client, () => {
          begun = client.query(beginWriting);
          begun.catch(() => {}); // Whoever asks something learns of it.
          return work(sql);
        });
        const { result, writes } = await working;
        await begun;
        const ended = inOneBreath(client, () => [
          ...writes.map(({ text, values }) => run(client, text, values)),
          client.query('commit'),
        ]);
        sent?.();
        await settled(...ended);
        return result;
      }),
    close: () => pool.end(),
  };
}

import { randomBytes } from 'node:crypto';
import { CivicError, isId, type SpaceId } from '@civic-widgets/core';
import { failure } from '../failure.ts';
import type { Sql } from '../sql.ts';

/** What proofs of work need to be kept. Every method rejects with a `CivicError` and nothing else. */
export interface Proofs {
  /** By which the space knows its own challenges again; the same in every process. */
  key(): Promise<string>;
  /**
   * Whether a challenge is used for the first time, however many try at once.
   *
   * @param endsAt milliseconds since 1970 from which on it is nothing any more
   */
  use(challenge: string, endsAt: number): Promise<boolean>;
}

export function proofsOf(sql: Sql, space: SpaceId, clock: () => number): Proofs {
  async function run<Row extends object>(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
    try {
      return await sql.query<Row>(text, values);
    } catch (cause) {
      throw failure(cause);
    }
  }

  return {
    async key() {
      const read = () => run<{ key: string }>('select key from proof_key where space = $1', [space]);
      const known = (await read())[0]?.key;
      if (known !== undefined) return known;
      const fresh = randomBytes(32).toString('base64url');
      await run('insert into proof_key (space, key) values ($1, $2) on conflict do nothing', [space, fresh]);
      return (await read())[0]?.key ?? fresh;
    },
    async use(challenge, endsAt) {
      await run('delete from proof where space = $1 and ends_at < $2', [space, clock()]);
      const text = `insert into proof (space, challenge, ends_at) values ($1, $2, $3)
        on conflict do nothing returning challenge`;
      return (await run(text, [space, challenge, endsAt])).length === 1;
    },
  };
}

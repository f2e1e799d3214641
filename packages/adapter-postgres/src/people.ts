import { createHash, randomBytes } from 'node:crypto';
import { CivicError, isId, newId, type Actor, type SpaceId } from '@civic-widgets/core';
import { failure } from './failure.ts';
import { unstorable } from './storable.ts';
import type { Sql } from './sql.ts';

/**
 * Who may act: opaque tokens of 256 bits, hashed at rest (SHA-256) and bound to their space. They lie outside of the
 * ledger; erasing a person revokes theirs. Every method rejects with a `CivicError` and nothing else.
 */
export interface People {
  /** A fresh pseudonym. */
  guest(): Promise<{ readonly token: string; readonly actor: Actor }>;
  /** A token for someone whom the sign-in vouches for; `invalid` for a visitor, who is nobody yet. */
  issue(actor: Actor): Promise<string>;
  /** Undefined when the token is unknown, of another space, or revoked. */
  actorOf(token: string): Promise<Actor | undefined>;
  /** Revoking what is unknown does nothing. */
  revoke(token: string): Promise<void>;
}

export function peopleOf(sql: Sql, space: SpaceId, clock: () => number): People {
  async function issue(actor: Actor): Promise<string> {
    if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
    if (actor.person === undefined || unstorable(actor) !== undefined)
      throw new CivicError('invalid', { field: 'person' });
    const token = randomBytes(32).toString('base64url');
    await asked(
      sql.query('insert into token (space, hash, person, actor, issued_at) values ($1, $2, $3, $4::text::jsonb, $5)', [
        space,
        hash(token),
        actor.person,
        JSON.stringify(actor),
        clock(),
      ]),
    );
    return token;
  }

  return {
    issue,
    async guest() {
      const actor: Actor = { role: 'guest', person: newId(clock()) };
      return { token: await issue(actor), actor };
    },
    async actorOf(token) {
      if (!isId(space)) return undefined;
      const text = 'select actor from token where space = $1 and hash = $2';
      const [row] = await asked(sql.query<{ actor: Actor }>(text, [space, hash(token)]));
      return row?.actor;
    },
    async revoke(token) {
      if (isId(space)) await asked(sql.query('delete from token where space = $1 and hash = $2', [space, hash(token)]));
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    throw failure(cause);
  });
}

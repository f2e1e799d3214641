import { CivicError } from '@civic-widgets/core';
import type { Connection, Sql } from '../sql.ts';
import { unstorable } from '../storable.ts';
import { beginAnew, codeHolds, mayHaveOwn, shareCode, sweepPace, takeBack, useShared } from './code-pace.ts';
import { hashOf, newSecret, sameHash } from './secret.ts';
import type { Account } from './account.ts';
import type { Vouched } from './member.ts';

/** How often a code may be entered before it is worth nothing. */
export const mostTries = 5;
/** Milliseconds for which a sign-in may stay with somebody else's server. */
const attemptHolds = 30 * 60_000;
/** Milliseconds for which what a sign-in ended with waits to be fetched. */
const handoverHolds = 60_000;
/** Milliseconds between two letters to one window. */
const between = 60_000;

/** Whatever the server wants to know again when the sign-in goes on, by an id that only the person's browser holds. */
export type Opening = Readonly<Record<string, unknown>>;

/** What was vouched for at the end of a sign-in. */
export interface Outcome {
  readonly account: Account;
  readonly vouched?: Vouched | undefined;
  /** false: somebody at a device that is not theirs. */
  readonly keep?: boolean;
}

/** For one attempt, and for all at an address. */
export interface Codes {
  readonly own: string;
  readonly shared: string;
}

/** Sign-ins that are under way. What is kept of them lies in the database for minutes, and secrets only as hashes. */
export interface Attempts {
  /** @param id a secret of at least 128 bits; a second opening under the same id changes nothing */
  open(id: string, opening: Opening): Promise<void>;
  /** Undefined where there is none, or no longer. */
  find(id: string): Promise<{ readonly opening: Opening; readonly mail?: string } | undefined>;
  /** The same, once: afterwards it is gone. */
  take(id: string): Promise<Opening | undefined>;
  /**
   * Makes one of two codes good for an attempt, which it opens if need be, and tells which: that one is to be sent. The first is
   * good for this attempt alone, and replaces an earlier one. Where many were sent to this address lately, whoever asked, the
   * second is made good in every attempt at it. Undefined: no letter is to be sent, since one was a moment ago, or since the
   * attempt is another address's; what was good stays good.
   *
   * @param codes the second of 16 digits at least
   */
  expect(id: string, opening: Opening, mail: string, codes: Codes): Promise<string | undefined>;
  /** Makes as if a code had not been sent: when its letter could not be. */
  notSent(id: string, mail: string, code: string): Promise<void>;
  /**
   * Whether this is the code. Each call counts as a try before anything is compared; after five, and ten minutes after it was
   * sent, none is right. Who is right is so once: the attempt is gone then, and letters to the address are counted anew.
   */
  enter(id: string, code: string): Promise<{ readonly opening: Opening; readonly mail: string } | undefined>;
  /** A code for the page that wanted the sign-in: for a minute, once. */
  handOver(site: string, challenge: string, outcome: Outcome): Promise<string>;
  /**
   * What the code stands for. It is used up also by whoever asks from another site or with another challenge.
   *
   * @param challenge the hash of what the page kept to itself
   */
  redeem(code: string, site: string, challenge: string): Promise<Outcome | undefined>;
  /** True for the first who comes with this name, until so many milliseconds have passed; whoever comes with it again is late. */
  once(name: string, holds: number): Promise<boolean>;
  /** Forgets what has run out. */
  sweep(): Promise<void>;
}

export function attemptsOf(connection: Connection, space: string, clock: () => number): Attempts {
  const live = 'space = $1 and id = $2 and ends_at > $3';

  async function sweep(): Promise<void> {
    const now = clock();
    await connection.query('delete from attempt where space = $1 and ends_at <= $2', [space, now]);
    await connection.query('delete from handover where space = $1 and ends_at <= $2', [space, now]);
    await sweepPace(connection, space, now);
  }

  return {
    sweep,
    async once(name, holds) {
      await sweep();
      // No hash of an id looks like this: whoever knows the name cannot take it away as if it were an attempt.
      return insert(connection, space, `once ${hashOf(name)}`, {}, undefined, clock() + holds);
    },
    async open(id, opening) {
      await sweep();
      await insert(connection, space, hashOf(id), opening, undefined, clock() + attemptHolds);
    },
    async find(id) {
      const text = `select opening, mail from attempt where ${live}`;
      const [row] = await connection.query<{ opening: Opening; mail: string | null }>(text, [
        space,
        hashOf(id),
        clock(),
      ]);
      return row && { opening: row.opening, ...(row.mail !== null && { mail: row.mail }) };
    },
    async take(id) {
      const text = `delete from attempt where ${live} and mail is null returning opening`;
      const [row] = await connection.query<{ opening: Opening }>(text, [space, hashOf(id), clock()]);
      return row?.opening;
    },
    async expect(id, opening, mail, codes) {
      await sweep();
      return connection.transaction(async (sql) => {
        const now = clock();
        const at = [space, hashOf(id), mail] as const;
        await insert(sql, space, hashOf(id), opening, mail, now + attemptHolds);
        // Whoever enters a code becomes whose address the attempt has: to another one it is not sent.
        const [waits] = await sql.query<{ late: boolean }>(
          `select code is null or ends_at <= $4 as late from attempt
           where space = $1 and id = $2 and mail = $3 for update`,
          [...at, now + codeHolds - between],
        );
        if (!waits?.late) return undefined;
        if (await mayHaveOwn(sql, space, mail, now)) {
          await sql.query(
            'update attempt set code = $4, tries = 0, ends_at = $5 where space = $1 and id = $2 and mail = $3',
            [...at, codeHash(id, codes.own), now + codeHolds],
          );
          return codes.own;
        }
        await sql.query(
          `update attempt set code = null, tries = 0, ends_at = $4
           where space = $1 and id = $2 and mail = $3 and (code is null or tries >= ${mostTries})`,
          [...at, now + attemptHolds],
        );
        return (await shareCode(sql, space, mail, codes.shared, now)) ? codes.shared : undefined;
      });
    },
    async notSent(id, mail, code) {
      const text = 'update attempt set code = null, ends_at = $4 where space = $1 and id = $2 and code = $3';
      await connection.query(text, [space, hashOf(id), codeHash(id, code), clock() + attemptHolds]);
      await takeBack(connection, space, mail, code);
    },
    async enter(id, code) {
      const now = clock();
      // Counted in the statement that reads: of a hundred that come at once, five are looked at.
      const [row] = await connection.query<{ opening: Opening; mail: string; code: string | null }>(
        `update attempt set tries = tries + 1 where ${live} and tries < ${mostTries} and mail is not null
         returning opening, mail, code`,
        [space, hashOf(id), now],
      );
      if (!row) return undefined;
      const { opening, mail } = row;
      const given = codeHash(id, code);
      const isShared = await useShared(connection, space, mail, code, now);
      if (!isShared && !sameHash(row.code ?? '', given)) return undefined;
      const used = await connection.query(
        'delete from attempt where space = $1 and id = $2 and (code = $3 or $4) returning 1 as one',
        [space, hashOf(id), given, isShared],
      );
      if (used.length === 0) return undefined;
      await beginAnew(connection, space, mail);
      return { opening, mail };
    },
    async handOver(site, challenge, outcome) {
      await sweep();
      const code = newSecret();
      await connection.query(
        'insert into handover (space, hash, site, challenge, account, ends_at) values ($1, $2, $3, $4, $5::text::jsonb, $6)',
        [space, hashOf(code), site, challenge, JSON.stringify(outcome), clock() + handoverHolds],
      );
      return code;
    },
    async redeem(code, site, challenge) {
      const [row] = await connection.query<{ site: string; challenge: string; account: Outcome; ends_at: number }>(
        'delete from handover where space = $1 and hash = $2 returning site, challenge, account, ends_at',
        [space, hashOf(code)],
      );
      const fits = row?.site === site && row.challenge === challenge && row.ends_at > clock();
      return fits ? row.account : undefined;
    },
  };
}

/** Salted with what only the browser holds: a reader of the database cannot try out all codes. */
function codeHash(id: string, code: string): string {
  return hashOf(`${id} ${code}`);
}

async function insert(
  sql: Sql,
  space: string,
  key: string,
  opening: Opening,
  mail: string | undefined,
  endsAt: number,
): Promise<boolean> {
  if (unstorable([opening, mail]) !== undefined) throw new CivicError('invalid');
  const fresh = await sql.query(
    `insert into attempt (space, id, opening, mail, tries, ends_at) values ($1, $2, $3::text::jsonb, $4, 0, $5)
     on conflict do nothing returning 1 as one`,
    [space, key, JSON.stringify(opening), mail, endsAt],
  );
  return fresh.length > 0;
}

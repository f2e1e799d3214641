import { CivicError } from '@civic-widgets/core';
import type { Connection, Sql } from '../sql.ts';
import { unstorable } from '../storable.ts';
import { hashOf, newSecret, sameHash } from './secret.ts';
import type { Account } from './account.ts';
import type { Vouched } from './member.ts';

/** How often a code may be entered before it is worth nothing. */
export const mostTries = 5;
/** Milliseconds for which a code is good. */
export const codeHolds = 10 * 60_000;
/** Milliseconds for which a sign-in may stay with somebody else's server. */
const attemptHolds = 30 * 60_000;
/** Milliseconds for which what a sign-in ended with waits to be fetched. */
const handoverHolds = 60_000;
/** To one address: a letter a minute, and ten an hour. */
const pace = { between: 60_000, within: 60 * 60_000, letters: 10 };

/** Whatever the server wants to know again when the sign-in goes on, by an id that only the person's browser holds. */
export type Opening = Readonly<Record<string, unknown>>;

/** What was vouched for at the end of a sign-in. */
export interface Outcome {
  readonly account: Account;
  readonly vouched?: Vouched | undefined;
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
   * Makes a code good for an attempt, which it opens if need be; an earlier code of the same attempt is good no longer.
   * False where this address was sent too much lately, or the attempt is another address's: then what was good stays good,
   * and no letter is to be sent.
   */
  expect(id: string, opening: Opening, mail: string, code: string): Promise<boolean>;
  /** Makes an address as if nothing had been sent to it: when a letter could not be sent. */
  notSent(mail: string): Promise<void>;
  /**
   * Whether this is the code. Each call counts as a try before anything is compared; after five, and ten minutes after it was
   * sent, none is right. Who is right is so once: the attempt is gone then.
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
    await connection.query('delete from mailed where space = $1 and last_at <= $2', [space, now - pace.within]);
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
    async expect(id, opening, mail, code) {
      await sweep();
      return connection.transaction(async (sql) => {
        const now = clock();
        await insert(sql, space, hashOf(id), opening, mail, now + attemptHolds);
        if (!(await mayMail(sql, space, mail, now))) return false;
        // Whoever enters the code becomes whose address the attempt has: to another one it is not sent.
        const good = await sql.query(
          `update attempt set code = $3, tries = 0, ends_at = $4 where space = $1 and id = $2 and mail = $5
           returning 1 as one`,
          [space, hashOf(id), codeHash(id, code), now + codeHolds, mail],
        );
        return good.length > 0;
      });
    },
    async notSent(mail) {
      await connection.query('delete from mailed where space = $1 and hash = $2', [space, hashOf(mail)]);
    },
    async enter(id, code) {
      // Counted in the statement that reads: of a hundred that come at once, five are looked at.
      const [row] = await connection.query<{ opening: Opening; mail: string; code: string | null }>(
        `update attempt set tries = tries + 1 where ${live} and tries < ${mostTries} and mail is not null
         returning opening, mail, code`,
        [space, hashOf(id), clock()],
      );
      const given = codeHash(id, code);
      if (!row || !sameHash(row.code ?? '', given)) return undefined;
      const used = await connection.query(
        'delete from attempt where space = $1 and id = $2 and code = $3 returning 1 as one',
        [space, hashOf(id), given],
      );
      return used.length === 0 ? undefined : { opening: row.opening, mail: row.mail };
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

/** Counts the letter that is about to be sent, unless there were too many; in one statement, whoever asks meanwhile. */
async function mayMail(sql: Sql, space: string, mail: string, now: number): Promise<boolean> {
  const counted = await sql.query(
    `insert into mailed (space, hash, last_at, since, letters) values ($1, $2, $3, $3, 1)
     on conflict (space, hash) do update set last_at = excluded.last_at,
       since = case when mailed.since <= $5 then excluded.since else mailed.since end,
       letters = case when mailed.since <= $5 then 1 else mailed.letters + 1 end
     where mailed.last_at <= $4 and (mailed.since <= $5 or mailed.letters < $6)
     returning 1 as one`,
    [space, hashOf(mail), now, now - pace.between, now - pace.within, pace.letters],
  );
  return counted.length > 0;
}

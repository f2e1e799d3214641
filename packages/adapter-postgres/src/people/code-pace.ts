import type { Sql } from '../sql.ts';
import { hashOf } from './secret.ts';

/** Milliseconds for which a code is good. */
export const codeHolds = 10 * 60_000;
const hour = 60 * 60_000;
/** Letters an hour to one address, whoever asks, whose code is good in the one window that asked for it. */
export const ownLetters = 5;
/**
 * Milliseconds between two letters to an address beyond those. Their code is good in every window in which somebody waits at this
 * address: so there is always one in the mailbox that is, and whoever asks in the name of others keeps nobody out.
 */
export const sharedEvery = 5 * 60_000;

/** Counts a letter whose code is one window's own, unless there were too many; in one statement, whoever asks meanwhile. */
export async function mayHaveOwn(sql: Sql, space: string, mail: string, now: number): Promise<boolean> {
  const counted = await sql.query(
    `insert into mailed (space, hash, last_at, since, letters) values ($1, $2, $3, $3, 1)
     on conflict (space, hash) do update set last_at = excluded.last_at,
       since = case when mailed.since <= $4 then excluded.since else mailed.since end,
       letters = case when mailed.since <= $4 then 1 else mailed.letters + 1 end
     where mailed.since <= $4 or mailed.letters < ${ownLetters}
     returning 1 as one`,
    [space, hashOf(mail), now, now - hour],
  );
  return counted.length > 0;
}

/**
 * Makes a code good in every window at an address, unless one was sent a moment ago. Within the transaction of `mayHaveOwn`, which
 * has locked the address also where it said no: one comes after the other.
 */
export async function shareCode(sql: Sql, space: string, mail: string, code: string, now: number): Promise<boolean> {
  const shared = await sql.query(
    `insert into shared_code (space, hash, code, sent_at) select $1, $2, $3, $4::bigint
     where not exists (select from shared_code where space = $1 and hash = $2 and sent_at > $5) returning 1 as one`,
    [space, hashOf(mail), sharedHash(mail, code), now, now - sharedEvery],
  );
  return shared.length > 0;
}

/** Whether it is such a code. Who is right is so once. */
export async function useShared(sql: Sql, space: string, mail: string, code: string, now: number): Promise<boolean> {
  const used = await sql.query(
    'delete from shared_code where space = $1 and hash = $2 and code = $3 and sent_at > $4 returning 1 as one',
    [space, hashOf(mail), sharedHash(mail, code), now - codeHolds],
  );
  return used.length > 0;
}

/** Makes an address as if the letter with this code had not been sent to it. */
export async function takeBack(sql: Sql, space: string, mail: string, code: string): Promise<void> {
  const at = [space, hashOf(mail)] as const;
  const text = 'delete from shared_code where space = $1 and hash = $2 and code = $3 returning 1 as one';
  const shared = await sql.query(text, [...at, sharedHash(mail, code)]);
  if (shared.length > 0) return;
  await sql.query('update mailed set letters = letters - 1 where space = $1 and hash = $2 and letters > 0', at);
}

/** Whoever has shown that they read the letters begins anew. */
export async function beginAnew(sql: Sql, space: string, mail: string): Promise<void> {
  for (const table of ['mailed', 'shared_code'])
    await sql.query(`delete from ${table} where space = $1 and hash = $2`, [space, hashOf(mail)]);
}

export async function sweepPace(sql: Sql, space: string, now: number): Promise<void> {
  await sql.query('delete from mailed where space = $1 and last_at <= $2', [space, now - hour]);
  await sql.query('delete from shared_code where space = $1 and sent_at <= $2', [space, now - codeHolds]);
}

/** Long enough that nobody tries out all of them while one is good, and so it needs no other salt than the address. */
function sharedHash(mail: string, code: string): string {
  return hashOf(`${mail} ${code}`);
}

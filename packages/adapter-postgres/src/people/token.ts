import { CivicError, dayIn, type Actor, type Day, type PersonId } from '@civic-widgets/core';
import { gathered } from '../gather.ts';
import type { Sql } from '../sql.ts';
import { actorFrom, memberColumns, type MemberRow } from './member.ts';
import { hashOf, newSecret } from './secret.ts';

/** The origin of the web site that a token was given to; empty: it may be used everywhere. */
export type Site = string;

/** A token as its owner may see it. */
export interface IssuedToken {
  readonly id: string;
  readonly site: Site;
  /** Days in UTC. */
  readonly issued: Day;
  readonly lastUsed: Day;
}

const day = 86_400_000;
/** Milliseconds after which a token of somebody who signed in is of no use any more when it was not used. */
const forgotten = 180 * day;
/** A token's hash begins with its id. */
const idLength = 24;

interface Named {
  readonly space: string;
  readonly now: number;
}

export async function issueToken(
  sql: Sql,
  { space, now }: Named,
  person: PersonId,
  site: Site,
  endsAt?: number,
): Promise<string> {
  const token = newSecret();
  await sql.query(
    `insert into token (space, hash, person, site, issued_at, used_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [space, hashOf(token), person, site, now, now - (now % day), endsAt],
  );
  return token;
}

/**
 * A guest's token that was made elsewhere. Whose it is already, they are who has it.
 *
 * @throws CivicError `unauthenticated` where it is good no longer, or for another site
 */
export async function issueOnce(sql: Sql, named: Named, person: PersonId, site: Site, token: string): Promise<Actor> {
  const { space, now } = named;
  await sql.query(
    `insert into token (space, hash, person, site, issued_at, used_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [space, hashOf(token), person, site, now, now - (now % day)],
  );
  const actor = await readActor(sql, named, token, site);
  if (!actor) throw new CivicError('unauthenticated', { field: 'token' });
  return actor;
}

interface TokenRow extends MemberRow {
  readonly hash: string;
  readonly person: PersonId;
  readonly site: Site;
  readonly used_at: number;
  readonly ends_at: number | null;
}

/**
 * By two primary keys: it stands before everything that is asked. The tokens ($2) come as JSON because the length of an array
 * would have it planned anew each time.
 */
const whoHas = `select t.hash, t.person, t.site, t.used_at, t.ends_at, ${memberColumns}
  from json_array_elements_text($2::text::json) as asked(hash)
  cross join lateral (select * from token f where f.space = $1 and f.hash = asked.hash and f.claimed_by is null limit 1) t
  left join lateral (select * from member f where f.space = $1 and f.person = t.person limit 1) m on true`;

type Found = ReadonlyMap<string, TokenRow>;

/** Who is about to be looked up, by database and space; a space that nobody asks for is forgotten. */
const asking = new WeakMap<Sql, Map<string, { readonly hashes: string[]; readonly look: () => Promise<Found> }>>();

/**
 * Who comes while a look-up is under way is looked up with the next one, which begins after all of them have come: it is
 * one statement for many, and a token that was revoked before somebody came is of no use to them.
 */
async function findToken(sql: Sql, space: string, hash: string): Promise<TokenRow | undefined> {
  const spaces = asking.get(sql) ?? new Map<string, { hashes: string[]; look: () => Promise<Found> }>();
  asking.set(sql, spaces);
  let asked = spaces.get(space);
  if (!asked) {
    const hashes: string[] = [];
    const look = gathered(async (): Promise<Found> => {
      const rows = await sql.query<TokenRow>(whoHas, [space, JSON.stringify(hashes.splice(0))]);
      return new Map(rows.map((row) => [row.hash, row]));
    });
    spaces.set(space, (asked = { hashes, look }));
  }
  asked.hashes.push(hash);
  try {
    return (await asked.look()).get(hash);
  } finally {
    if (asked.hashes.length === 0) spaces.delete(space);
  }
}

/** @param site the origin that the request comes from; undefined: from no page of another site */
export async function readActor(
  sql: Sql,
  { space, now }: Named,
  token: string,
  site: Site | undefined,
): Promise<Actor | undefined> {
  const hash = hashOf(token);
  const row = await findToken(sql, space, hash);
  if (!row || (row.site !== '' && site !== undefined && site !== row.site)) return undefined;
  const unused = row.signed_in === true && now - row.used_at > forgotten;
  if (unused || (row.ends_at !== null && row.ends_at <= now)) {
    await sql.query('delete from token where space = $1 and hash = $2', [space, hash]);
    return undefined;
  }
  if (now - row.used_at >= day) {
    await sql.query('update token set used_at = $3 where space = $1 and hash = $2', [space, hash, now - (now % day)]);
  }
  return actorFrom(row.person, row);
}

export async function readTokens(sql: Sql, space: string, person: PersonId): Promise<readonly IssuedToken[]> {
  const rows = await sql.query<{ hash: string; site: Site; issued_at: number; used_at: number }>(
    `select hash, site, issued_at, used_at from token
     where space = $1 and person = $2 and claimed_by is null order by issued_at desc, hash`,
    [space, person],
  );
  return rows.map(({ hash, site, issued_at, used_at }) => ({
    id: hash.slice(0, idLength),
    site,
    issued: dayIn('UTC', issued_at),
    lastUsed: dayIn('UTC', used_at),
  }));
}

/** The id under which a token is listed. */
export function tokenId(token: string): string {
  return hashOf(token).slice(0, idLength);
}

/** @param id one of them; all of them unless given. Answers how many there were. */
export async function dropTokens(sql: Sql, space: string, person: PersonId, id?: string): Promise<number> {
  const dropped = await sql.query(
    `delete from token where space = $1 and person = $2 and ($3::text is null or left(hash, ${idLength}) = $3)
     returning 1 as one`,
    [space, person, id],
  );
  return dropped.length;
}

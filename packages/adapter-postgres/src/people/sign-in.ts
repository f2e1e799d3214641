import type { Actor, PersonId } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import { foundAccount, type Account } from './account.ts';
import { readMember, writeSignedIn, type Vouched } from './member.ts';
import { hashOf } from './secret.ts';
import { dropTokens, issueToken, type Site } from './token.ts';

export interface SignIn {
  readonly account: Account;
  /** What whoever vouches for the account says; undefined leaves what is known. */
  readonly vouched?: Vouched | undefined;
  readonly site: Site;
  /** The token of the guest who signs in, so that what they did goes along. What is no guest's is passed over. */
  readonly guestToken?: string | undefined;
  /** Milliseconds for which the new token holds; until it is revoked unless given. */
  readonly holds?: number | undefined;
}

export interface SignedIn {
  readonly token: string;
  readonly actor: Actor;
  /**
   * The guest whose acts the person has yet to claim. Their token is good for nothing but to try this again until it is
   * revoked, which is to be done once the claim is kept.
   */
  readonly claim?: PersonId;
}

/** Within a transaction. A new account takes over the pseudonym of the guest, so that nothing has to move. */
export async function signIn(sql: Sql, space: string, now: number, asked: SignIn): Promise<SignedIn> {
  const { account, vouched, site, guestToken, holds } = asked;
  const guest = guestToken === undefined ? undefined : await lockGuest(sql, space, now, guestToken, site);
  const wanted = guest?.claimed_by === null ? guest.person : undefined;
  const { person, isNew } = await foundAccount(sql, space, account, now, wanted);
  await writeSignedIn(sql, space, person, vouched);
  if (isNew && person === wanted) await dropTokens(sql, space, person);
  const token = await issueToken(sql, { space, now }, person, site, holds === undefined ? undefined : now + holds);
  const claims = guest !== undefined && !isNew && (guest.claimed_by ?? person) === person;
  if (!claims) return { token, actor: await readMember(sql, space, person) };
  await sql.query('update token set claimed_by = $3 where space = $1 and person = $2', [space, guest.person, person]);
  await takeAlong(sql, space, guest.person, person);
  return { token, actor: await readMember(sql, space, person), claim: guest.person };
}

interface Guest {
  readonly person: PersonId;
  /** Who has begun to claim what the guest did. */
  readonly claimed_by: PersonId | null;
}

/** The lock lets one sign-in after the other ask for the same guest, of which the first gets them. */
async function lockGuest(sql: Sql, space: string, now: number, token: string, site: Site): Promise<Guest | undefined> {
  const [guest] = await sql.query<Guest>(
    `select t.person, t.claimed_by from token t
     where t.space = $1 and t.hash = $2 and t.site in ('', $3) and (t.ends_at is null or t.ends_at > $4)
       and not exists (select from account a where a.space = t.space and a.person = t.person)
       and not exists (select from member m where m.space = t.space and m.person = t.person
         and (m.signed_in or coalesce(m.granted, 'guest') <> 'guest'))
     for update`,
    [space, hashOf(token), site, now],
  );
  return guest;
}

/** What somebody told as a guest is told by the person, as far as they had not told it before. */
async function takeAlong(sql: Sql, space: string, guest: PersonId, person: PersonId): Promise<void> {
  await sql.query(
    `insert into demographics (space, person, told)
     select space, $3, told || jsonb_build_object('person', $3::text) from demographics where space = $1 and person = $2
     on conflict (space, person) do update set told = excluded.told || demographics.told`,
    [space, guest, person],
  );
  await sql.query(
    `update member m set declared_age = g.declared_age from member g
     where m.space = $1 and m.person = $3 and m.declared_age is null and g.space = $1 and g.person = $2`,
    [space, guest, person],
  );
  for (const table of ['demographics', 'member'])
    await sql.query(`delete from ${table} where space = $1 and person = $2`, [space, guest]);
}

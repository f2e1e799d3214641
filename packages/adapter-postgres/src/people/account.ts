import { newId, type PersonId } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';

/** How somebody is known outside: by an e-mail address, a provider of sign-ins, or a web site's own login. */
export type SignInMethod = 'email' | 'oidc' | 'host';

export interface Account {
  readonly method: SignInMethod;
  /** The address in its plain form; or the issuer and its name for the person, with a space between them. */
  readonly subject: string;
  /** Where mail may be sent to; undefined where nobody asked for any. */
  readonly mail?: string | undefined;
  /** BCP 47: that of the sign-in, for letters. */
  readonly language: string;
}

export interface Contact {
  readonly address: string;
  readonly language: string;
}

export async function findAccount(
  sql: Sql,
  space: string,
  { method, subject }: Pick<Account, 'method' | 'subject'>,
): Promise<PersonId | undefined> {
  const text = 'select person from account where space = $1 and method = $2 and subject = $3';
  const [row] = await sql.query<{ person: PersonId }>(text, [space, method, subject]);
  return row?.person;
}

/**
 * The person whose account it is; where there is none, one is made.
 *
 * @param wanted whose pseudonym a new account takes over, unless it is somebody's already
 */
export async function foundAccount(
  sql: Sql,
  space: string,
  account: Account,
  now: number,
  wanted?: PersonId,
): Promise<{ readonly person: PersonId; readonly isNew: boolean }> {
  const { method, subject, mail, language } = account;
  // The first pseudonym may be taken, and the account may appear meanwhile: each of it ends the loop.
  for (let person = wanted ?? newId(now); ; person = newId(now)) {
    const known = await findAccount(sql, space, account);
    if (known !== undefined) {
      const renew =
        'update account set mail = $4, language = $5, seen_at = $6 where space = $1 and method = $2 and subject = $3';
      await sql.query(renew, [space, method, subject, mail, language, now]);
      return { person: known, isNew: false };
    }
    const made = await sql.query(
      `insert into account (space, method, subject, person, mail, language, created_at, seen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing returning 1 as one`,
      [space, method, subject, person, mail, language, now],
    );
    if (made.length > 0) return { person, isNew: true };
  }
}

/** Where a person may be written to; undefined where that is not known. */
export async function readContact(sql: Sql, space: string, person: PersonId): Promise<Contact | undefined> {
  const text = 'select mail as address, language from account where space = $1 and person = $2 and mail is not null';
  const [row] = await sql.query<Contact>(text, [space, person]);
  return row && { address: row.address, language: row.language };
}

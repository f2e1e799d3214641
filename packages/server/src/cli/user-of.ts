import type { Account } from '@civic-widgets/adapter-postgres';
import type { PersonId, SpaceFile } from '@civic-widgets/core';
import type { Database } from '../database.ts';
import { plainAddress } from '../sign-in/address.ts';
import { UserError } from './failure.ts';
import { personOf } from './person-of.ts';

export const userHelp = `  USER           the e-mail address that somebody signs in with, or a pseudonym; with --issuer, the name by which that
                 service knows them (sub)
  --issuer URL   a sign-in service or web site of the space's file`;

/** The account that an address, or a name with an issuer, is about; undefined for a pseudonym. */
export function accountOf(file: SpaceFile, given: string, issuer: string | undefined): Account | undefined {
  const language = file.languages[0] ?? 'en';
  if (issuer === undefined) {
    if (!given.includes('@')) return undefined;
    const mail = plainAddress(given);
    if (mail === undefined) throw new UserError('This is not an e-mail address.');
    return { method: 'email', subject: mail, mail, language };
  }
  const { providers = [], hosts = [] } = file.signIn ?? {};
  const subject = `${issuer} ${given}`;
  if (providers.some((one) => one.issuer === issuer)) return { method: 'oidc', subject, language };
  if (hosts.some((one) => one.issuer === issuer)) return { method: 'host', subject, language };
  throw new UserError(`The space “${file.id}” names no such issuer in its file, under signIn.`);
}

/** Who is meant, among those who are known. */
export async function userOf(
  database: Database,
  file: SpaceFile,
  given: string,
  issuer: string | undefined,
): Promise<PersonId> {
  const account = issuer === undefined ? undefined : accountOf(file, given, issuer);
  if (!account) return personOf(database, file.id, given);
  const person = await database.people(file.id).personBy(account.method, account.subject);
  if (person === undefined) throw new UserError('Nobody has signed in so.');
  return person;
}

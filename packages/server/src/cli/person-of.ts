import type { PersonId } from '@civic-widgets/core';
import type { Database } from '../database.ts';
import { plainAddress } from '../sign-in/address.ts';
import { UserError } from './failure.ts';
import { needFile } from './where.ts';

export const personHelp = `  PERSON         a pseudonym, or the e-mail address that somebody signs in with`;

/**
 * Whom an operand means, as far as they are known at all: by a pseudonym in the ledger or beside it, or by an address.
 *
 * @throws UserError for what leads to nobody
 */
export async function personOf(database: Database, space: string, given: string): Promise<PersonId> {
  await needFile(database, space);
  const mail = plainAddress(given);
  const byMail = mail === undefined ? undefined : await database.people(space).personBy('email', mail);
  if (byMail !== undefined) return byMail;
  const mine = await database.backend(space).as({ role: 'guest', person: given }).mine?.({ limit: 1 });
  if (mine?.items.length) return given;
  for await (const { person } of database.backend(space).demographics()) if (person === given) return given;
  if ((await database.people(space).tokens(given)).length > 0) return given;
  if ((await database.people(space).list()).some(({ actor }) => actor.person === given)) return given;
  throw new UserError(`The space “${space}” knows nobody by “${given}”.`);
}

import type { PersonId } from '@civic-widgets/core';
import type { Database } from '../database.ts';
import { plainAddress } from '../sign-in/address.ts';
import { UserError } from './failure.ts';
import { needFile } from './where.ts';

/**
 * Whom an operand means, as far as they are known at all: by a pseudonym in the ledger or beside it, or by an address. The
 * pseudonym of a guest who signed in since means the person.
 *
 * @throws UserError for what leads to nobody
 */
export async function personOf(database: Database, space: string, given: string): Promise<PersonId> {
  await needFile(database, space);
  const people = database.people(space);
  const mail = plainAddress(given);
  const byMail = mail === undefined ? undefined : await people.personBy('email', mail);
  if (byMail !== undefined) return byMail;
  const owner = await people.ownerOf(given);
  if (owner !== given || (await isKnown(database, space, given))) return owner;
  throw new UserError(`The space “${space}” knows nobody by “${given}”.`);
}

async function isKnown(database: Database, space: string, given: PersonId): Promise<boolean> {
  const mine = await database.backend(space).as({ role: 'guest', person: given }).mine?.({ limit: 1 });
  if (mine?.items.length) return true;
  for await (const { person } of database.backend(space).demographics()) if (person === given) return true;
  if ((await database.people(space).tokens(given)).length > 0) return true;
  return (await database.people(space).list()).some(({ actor }) => actor.person === given);
}

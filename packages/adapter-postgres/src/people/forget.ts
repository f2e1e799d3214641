import type { PersonId } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import { beginAnew } from './code-pace.ts';

/** All that is known of a person outside of the ledger: their account and address, what they were granted and told, their tokens. */
export async function forgetPerson(sql: Sql, space: string, person: PersonId): Promise<void> {
  const theirs = 'select subject from account where space = $1 and person = $2';
  await sql.query(`delete from attempt where space = $1 and mail in (${theirs})`, [space, person]);
  await sql.query(`delete from handover where space = $1 and account -> 'account' ->> 'subject' in (${theirs})`, [
    space,
    person,
  ]);
  const addresses = `select subject from account where space = $1 and person = $2 and method = 'email'`;
  for (const { subject } of await sql.query<{ subject: string }>(addresses, [space, person]))
    await beginAnew(sql, space, subject);
  for (const table of ['account', 'member', 'demographics', 'token', 'mail_wish', 'letter'])
    await sql.query(`delete from ${table} where space = $1 and person = $2`, [space, person]);
}

import { type Actor, type SpaceId } from '@civic-widgets/core';
import type { Idle } from '@civic-widgets/adapter-postgres';
import type { Database } from '../database.ts';

const day = 86_400_000;
/** Between the letter that says so and the deletion of an account. */
export const notice = 30 * day;

/** In whose name the ledger says that an account was deleted because nobody used it. */
const keeper: Actor = { role: 'administrator', person: 'civic-retention' };

/**
 * Forgets what a space has kept for as long as its file says. Doing it twice changes nothing.
 *
 * @param now milliseconds since 1970
 */
export async function retain(database: Database, space: SpaceId, now: number): Promise<void> {
  const { retention: periods = {} } = await database.backend(space).file();
  const retention = database.retention(space);
  await database.people(space).attempts.sweep();
  if (periods.guests !== undefined) await retention.dropGuests(now - periods.guests * day);
  if (periods.hidden !== undefined) await retention.blankHidden(monthsBefore(now, periods.hidden));
  if (periods.reports !== undefined) await retention.blankReports(monthsBefore(now, periods.reports));
  if (periods.accounts !== undefined) {
    for (const idle of await retention.idle(monthsBefore(now, periods.accounts)))
      if (await isDue(database, space, idle, now)) await database.backend(space).erase(idle.person, keeper);
  }
  await database.letters(space).sweep();
}

/**
 * Whether an account may be deleted now: thirty days after its person was written to. Where they cannot be written to that
 * is given up; where the letter has not gone out, because no mail is set up or the mail server is down, it is waited for.
 */
async function isDue(database: Database, space: SpaceId, { person, since, mail }: Idle, now: number): Promise<boolean> {
  if (!mail) return true;
  const letters = database.letters(space);
  // A person who came back and stayed away again is written to again.
  const id = `leaving ${person} ${since}`;
  const known = await letters.stateOf(id);
  if (!known) {
    await letters.write({ id, person, kind: 'account', about: { what: 'leaving' } });
    return false;
  }
  return (known.state === 'sent' || known.state === 'dropped') && known.at + notice <= now;
}

/** Calendar months; from a day that a month does not have, its last. */
function monthsBefore(now: number, months: number): number {
  const then = new Date(now);
  const date = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(date, last));
  return then.getTime();
}

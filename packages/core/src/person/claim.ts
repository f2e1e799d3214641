import { newcomer } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import type { ClaimGuest } from '../ledger/action.ts';
import { objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Facts } from '../ledger/state.ts';
import type { PersonId } from '../space/person.ts';
import { joinBallots, joinConsents, joinFollows, joinVotes } from './join-acts.ts';
import { joinReports } from './join-reports.ts';
import { joinScores } from './join-scores.ts';

/** Whom it counts for what a pseudonym does: itself, or whoever claimed it. */
export function countsFor(facts: Facts, person: PersonId): PersonId {
  return facts.get('person', [person])?.claimedBy ?? person;
}

/**
 * What a guest did becomes the person's who signed in, as if one person had done it all: nobody counts twice, and of two
 * minds the later one stands. A guest is claimed once; claiming again what is one's own already changes nothing.
 */
export function decideClaim(judged: Case, action: ClaimGuest): Refusal | readonly Effect[] {
  const { entry, facts, actor } = judged;
  const { person } = entry;
  const guest = action.guest;
  const claimedBy = countsFor(facts, guest);
  const refusal = objection(
    judged,
    actor && actor.mayClaim !== guest ? refuse('not-allowed', 'guest') : undefined,
    guest === person ? refuse('invalid', 'guest', 'Nobody claims themselves.') : undefined,
    claimedBy !== guest && claimedBy !== person ? refuse('already-there', 'guest') : undefined,
  );
  if (refusal) return refusal;
  if (guest === person || claimedBy !== guest) return [];
  return [
    ...joinVotes(judged, guest, person),
    ...joinBallots(judged, guest, person),
    ...joinFollows(facts, guest, person),
    ...joinReports(facts, guest, person),
    ...joinConsents(facts, guest, person),
    ...handOver(facts, guest, person),
    ...joinScores(judged, guest, person),
    ...leave(facts, guest, person),
  ];
}

/** What the guest wrote is the person's. */
function handOver(facts: Facts, guest: PersonId, person: PersonId): readonly Effect[] {
  return [
    ...[...facts.of('idea', guest)].map(({ id }): Effect => ({ do: 'set', table: 'idea', key: [id], to: { person } })),
    ...[...facts.of('comment', guest)].map(({ id }): Effect => ({
      do: 'set',
      table: 'comment',
      key: [id],
      to: { person },
    })),
  ];
}

/** The guest, and whom the guest had claimed, lead to the person from now on. */
function leave(facts: Facts, guest: PersonId, person: PersonId): readonly Effect[] {
  const claimed = [newcomer(guest, ''), ...facts.of('person', guest)];
  return claimed.map((row) => ({ do: 'put', table: 'person', row: { ...row, claimedBy: person } }));
}

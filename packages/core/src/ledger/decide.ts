import { refuse, type Refusal } from '../errors.ts';
import { decideProposal, decideTally } from '../idea/decide.ts';
import { decideFollow } from '../idea/follow.ts';
import { decideMerge } from '../idea/merge.ts';
import { decideAnswer, decideVisibility } from '../idea/moderate.ts';
import { decideReport } from '../idea/report.ts';
import { unseen } from '../idea/review.ts';
import { decideComment, decideVote } from '../idea/contribute.ts';
import { countsFor, decideClaim } from '../person/claim.ts';
import { decideConsent } from '../person/consent.ts';
import { decideErasure } from '../person/erasure.ts';
import { decideCast, decideAttendance } from '../poll/decide.ts';
import { atLeast, type Actor } from '../space/person.ts';
import type { Case } from './case.ts';
import type { Effect } from './effect.ts';
import { isDerivedId } from './id.ts';

/** The rules. Pure: the same case gives the same effects everywhere. */
export function decide(asked: Case): Refusal | readonly Effect[] {
  if (asked.actor) {
    const refusal = mayEnter(asked, asked.actor) ?? unseen(asked);
    if (refusal) return refusal;
  }
  // What a guest did who was claimed since counts for the claimer; the entry goes on saying who did it.
  const { entry, facts } = asked;
  const judged: Case = { ...asked, entry: { ...entry, person: countsFor(facts, entry.person) } };
  const { action } = entry;
  switch (action.kind) {
    case 'idea.propose':
      return decideProposal(judged, action);
    case 'idea.tally':
      return decideTally(judged, action);
    case 'idea.vote':
      return decideVote(judged, action);
    case 'idea.comment':
      return decideComment(judged, action);
    case 'idea.answer':
      return decideAnswer(judged, action);
    case 'idea.hide':
    case 'idea.restore':
    case 'comment.hide':
    case 'comment.restore':
      return decideVisibility(judged, action);
    case 'poll.cast':
      return decideCast(judged, action);
    case 'meeting.attend':
      return decideAttendance(judged, action);
    case 'person.consent':
      return decideConsent(judged, action);
    case 'person.claim':
      return decideClaim(judged, action);
    case 'person.erase':
      return decideErasure(judged, action);
    case 'idea.follow':
      return decideFollow(judged, action);
    case 'idea.report':
    case 'comment.report':
      return decideReport(judged, action);
    case 'idea.merge':
      return decideMerge(judged, action);
  }
}

function mayEnter({ entry: { action }, facts }: Case, actor: Actor): Refusal | undefined {
  if (actor.person === undefined) return refuse('unauthenticated');
  if (countsFor(facts, actor.person) !== actor.person)
    return refuse('unauthenticated', undefined, 'This guest has signed in since.');
  if (action.behalf && !atLeast(actor.role, 'official')) return refuse('not-allowed', 'behalf');
  if (isDerivedId(action.id)) return refuse('invalid', 'id', 'A UUIDv8 is kept for imports.');
  const own = action.kind !== 'person.erase' || action.person === actor.person;
  return own || atLeast(actor.role, 'administrator') ? undefined : refuse('not-allowed', 'person');
}

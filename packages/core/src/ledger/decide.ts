import { refuse, type Refusal } from '../errors.ts';
import { decideProposal, decideTally } from '../idea/decide.ts';
import { decideFollow } from '../idea/follow.ts';
import { decideMerge } from '../idea/merge.ts';
import { decideAnswer, decideVisibility } from '../idea/moderate.ts';
import { decideReport } from '../idea/report.ts';
import { decideComment, decideVote } from '../idea/contribute.ts';
import { decideCast, decideAttendance } from '../poll/decide.ts';
import { atLeast, type Actor } from '../space/person.ts';
import type { Case } from './case.ts';
import type { Effect } from './effect.ts';
import type { Entry } from './entry.ts';
import { isDerivedId } from './id.ts';

/** The rules. Pure: the same case gives the same effects everywhere. */
export function decide(judged: Case): Refusal | readonly Effect[] {
  const { action } = judged.entry;
  if (judged.actor) {
    const refusal = mayEnter(judged.entry, judged.actor);
    if (refusal) return refusal;
  }
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
    case 'person.erase':
      return [{ do: 'erase', person: action.person }];
    case 'idea.follow':
      return decideFollow(judged, action);
    case 'idea.report':
    case 'comment.report':
      return decideReport(judged, action);
    case 'idea.merge':
      return decideMerge(judged, action);
    case 'person.consent':
    case 'person.claim':
      return refuse('not-supported', 'kind');
  }
}

function mayEnter({ action }: Entry, actor: Actor): Refusal | undefined {
  if (actor.person === undefined) return refuse('unauthenticated');
  if (action.behalf && !atLeast(actor.role, 'official')) return refuse('not-allowed', 'behalf');
  if (isDerivedId(action.id)) return refuse('invalid', 'id', 'A UUIDv8 is kept for imports.');
  const own = action.kind !== 'person.erase' || action.person === actor.person;
  return own || atLeast(actor.role, 'administrator') ? undefined : refuse('not-allowed', 'person');
}

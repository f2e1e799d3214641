import { refuse, type Refusal } from '../errors.ts';
import { forbids, objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { milliseconds } from '../ledger/instant.ts';
import type { FollowIdea } from './actions.ts';
import { takesContributions } from './contribute.ts';
import { joinedTo } from './merge.ts';

export function decideFollow(judged: Case, action: FollowIdea): Refusal | readonly Effect[] {
  const { entry, facts } = judged;
  const asked = facts.get('idea', [action.idea]);
  if (!asked) return refuse('not-found', 'idea');
  const refusal = objection(
    judged,
    forbids(judged, asked.project),
    action.follow ? takesContributions(judged, asked) : undefined,
  );
  if (refusal) return refusal;
  const idea = joinedTo(facts, asked);
  const before = facts.get('follow', [idea.id, entry.person]);
  // What was accepted later stands, as it does with votes.
  if (before && before.at > milliseconds(entry.acceptedAt)) return [];
  return [followEffect(judged, idea.id, action.follow)];
}

/** Begins or ends to follow an idea, for the person whom the entry counts for. */
export function followEffect({ entry }: Case, idea: string, follows: boolean): Effect {
  const row = { idea, person: entry.person, follows, at: milliseconds(entry.acceptedAt) };
  return { do: 'put', table: 'follow', row };
}

import { needsOfCredit } from '../badge/credit.ts';
import { needsOfIdea } from '../idea/decide.ts';
import { needsOfCast } from '../poll/decide.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Need } from './case.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './state.ts';

/** The rows that `decide` looks at for this entry; a row that does not exist is simply not there. */
export function needs(entry: Entry, space: SpaceFile): readonly Need[] {
  return [...needsOfIdea(entry), ...needsOfCast(entry, space), ...needsOfCredit(entry)];
}

/**
 * What else has to be known of entries that are decided together, after what they need was read: votes on an idea that was
 * joined to another count there, and joining two moves what votes on one of them earned. Asked again until nothing is new.
 */
export function furtherNeeds(entries: readonly Entry[], facts: Facts): readonly Need[] {
  // What is joined within the batch is not joined in the facts yet; whether it will be is not known either.
  const joining = new Map<string, string[]>();
  for (const { action } of entries)
    if (action.kind === 'idea.merge') joining.set(action.idea, [...(joining.get(action.idea) ?? []), action.into]);
  return entries.flatMap((entry): readonly Need[] => {
    const { action, person } = entry;
    if (action.kind === 'idea.merge')
      return [...facts.list('vote', [action.idea])].map((vote) => credit(vote.person, action.idea));
    if (action.kind !== 'idea.vote' && action.kind !== 'idea.follow') return [];
    return targets(action.idea, joining, facts).flatMap((idea) => [
      { table: 'idea', key: [idea] },
      { table: 'vote', key: [idea, person] },
      { table: 'follow', key: [idea, person] },
      credit(person, idea),
    ]);
  });
}

function credit(person: string, idea: string): Need {
  return { table: 'credit', key: [person, 'idea.vote', idea] };
}

/** Wherever an idea was or may be joined to, as far as it is known. */
function targets(idea: string, joining: ReadonlyMap<string, readonly string[]>, facts: Facts): readonly string[] {
  const found = new Set<string>();
  const queue = [idea];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const joined = facts.get('idea', [at])?.mergedInto;
    for (const next of [...(joining.get(at) ?? []), ...(joined ? [joined] : [])]) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return [...found];
}

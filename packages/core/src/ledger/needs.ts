import { needsOfCredit } from '../badge/credit.ts';
import { needsOfIdea } from '../idea/decide.ts';
import { needsOfPublication } from '../idea/review.ts';
import { Alike, needsOfClaim, needsOfPerson, onReport } from '../person/needs.ts';
import { needsOfCast } from '../poll/decide.ts';
import type { Need } from './case.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './state.ts';

/** The rows that `decide` looks at for this entry; a row that does not exist is simply not there. */
export function needs(entry: Entry): readonly Need[] {
  return [...needsOfIdea(entry), ...needsOfCast(entry), ...needsOfCredit(entry), ...needsOfPerson(entry)];
}

/**
 * What else has to be known of entries that are decided together, after what they need was read: votes on an idea that was
 * joined to another count there, and joining two moves what votes on one of them earned; what a guest does who was claimed
 * counts for the claimer. Asked again until nothing is new.
 */
export function furtherNeeds(entries: readonly Entry[], facts: Facts): readonly Need[] {
  // What is joined within the batch is not joined in the facts yet; whether it will be is not known either.
  const joining = new Map<string, string[]>();
  for (const { action } of entries)
    if (action.kind === 'idea.merge') joining.set(action.idea, [...(joining.get(action.idea) ?? []), action.into]);
  const alike = new Alike(entries, facts);
  const targetsOf = (idea: string): readonly string[] => targets(idea, joining, facts);
  return entries.flatMap((entry): readonly Need[] => {
    const people = alike.of(entry.person);
    return [
      ...ofMerge(entry, facts),
      ...needsOfPublication(entry, (person) => alike.of(person), facts),
      ...people.flatMap((person) => ofPerson({ ...entry, person }, entry.person, targetsOf)),
      ...(alike.changes(entry.person) ? ofClaimed(entry, people, facts) : []),
      ...(entry.action.kind === 'person.erase' ? ofErased(alike.of(entry.action.person)) : []),
    ];
  });
}

function ofMerge({ action }: Entry, facts: Facts): readonly Need[] {
  if (action.kind !== 'idea.merge') return [];
  return [...facts.list('vote', [action.idea])].map((vote) => credit(vote.person, action.idea));
}

/** What an entry needs should it count for this person, wherever the idea was joined to. */
function ofPerson(entry: Entry, asked: string, targetsOf: (idea: string) => readonly string[]): readonly Need[] {
  const { action, person } = entry;
  const own = person === asked ? [] : needs(entry);
  if (action.kind !== 'idea.vote' && action.kind !== 'idea.follow') return own;
  return [
    ...own,
    ...targetsOf(action.idea).flatMap((idea): readonly Need[] => [
      { table: 'idea', key: [idea] },
      { table: 'vote', key: [idea, person] },
      { table: 'follow', key: [idea, person] },
      credit(person, idea),
    ]),
  ];
}

/** What is known of people of whom one claims another in the same batch, and of what they do in it. */
function ofClaimed({ action }: Entry, people: readonly string[], facts: Facts): readonly Need[] {
  const reported = action.kind === 'idea.report' || action.kind === 'comment.report';
  return [
    ...people.flatMap((person) => needsOfClaim(person, people, facts)),
    ...(reported ? onReport(action.idea, 'comment' in action ? action.comment : '') : []),
  ];
}

function ofErased(people: readonly string[]): readonly Need[] {
  return people.flatMap((person): readonly Need[] => [
    { table: 'person', key: [person] },
    { table: 'person', key: [person], of: true },
  ]);
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

import type { Need } from '../ledger/case.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Facts } from '../ledger/state.ts';
import type { PersonId } from '../space/person.ts';

/** The rows that tell whom something counts for, and what a person did as a person. */
export function needsOfPerson({ action, person }: Entry): readonly Need[] {
  switch (action.kind) {
    case 'idea.follow':
    case 'idea.report':
    case 'comment.report':
      return [{ table: 'person', key: [person] }];
    case 'person.consent':
      return [
        { table: 'person', key: [person] },
        { table: 'consent', key: [person, action.text] },
      ];
    case 'person.claim':
      return [person, action.guest].flatMap((one) => belongings(one));
    case 'person.erase':
      return [
        { table: 'person', key: [person] },
        { table: 'person', key: [action.person] },
        { table: 'person', key: [action.person], of: true },
      ];
    default:
      return [];
  }
}

/** Everything that is somebody's and can be found by the person alone. */
function belongings(person: PersonId): readonly Need[] {
  return [
    { table: 'person', key: [person] },
    { table: 'credit', key: [person], all: true },
    { table: 'consent', key: [person], all: true },
    ...(['idea', 'comment', 'follow', 'report', 'person'] as const).map((table): Need => ({
      table,
      key: [person],
      of: true,
    })),
  ];
}

/** Who may turn out to be one person while entries are decided together. */
export class Alike {
  readonly #leader = new Map<PersonId, PersonId>();
  /** Persons of whom somebody is claimed by one of the entries. */
  readonly #claimed = new Set<PersonId>();

  constructor(entries: readonly Entry[], facts: Facts) {
    for (const { person, action } of entries) {
      this.#follow(person, facts);
      if (action.kind === 'person.erase') this.#follow(action.person, facts);
      if (action.kind !== 'person.claim') continue;
      this.#follow(action.guest, facts);
      this.#join(action.guest, person);
    }
    for (const { person, action } of entries)
      if (action.kind === 'person.claim') this.#claimed.add(this.#leaderOf(person));
  }

  /** Everyone who is or may be one with a person, the person included. */
  of(person: PersonId): readonly PersonId[] {
    const leader = this.#leaderOf(person);
    const others = [...this.#leader.keys()].filter((one) => one !== person && this.#leaderOf(one) === leader);
    return [person, ...others];
  }

  /** Whether somebody alike is claimed by one of the entries. */
  changes(person: PersonId): boolean {
    return this.#claimed.has(this.#leaderOf(person));
  }

  #follow(person: PersonId, facts: Facts): void {
    const claimedBy = facts.get('person', [person])?.claimedBy;
    if (claimedBy) this.#join(person, claimedBy);
  }

  #join(one: PersonId, other: PersonId): void {
    const [a, b] = [this.#leaderOf(one), this.#leaderOf(other)];
    this.#leader.set(one, this.#leader.get(one) ?? one);
    this.#leader.set(other, this.#leader.get(other) ?? other);
    this.#leader.set(a, b);
  }

  #leaderOf(person: PersonId): PersonId {
    let at = person;
    for (let next = this.#leader.get(at); next !== undefined && next !== at; next = this.#leader.get(at)) at = next;
    return at;
  }
}

/**
 * What a claim needs beside what is somebody's own: what the others, who are one with them, have of the same. Where an idea is
 * joined to another in the same breath, that needs everyone's votes and follows on both anyway.
 */
export function needsOfClaim(person: PersonId, everyone: readonly PersonId[], facts: Facts): readonly Need[] {
  const onIdea = (idea: string): readonly Need[] => [
    { table: 'idea', key: [idea] },
    ...everyone.flatMap((one): readonly Need[] => [
      { table: 'vote', key: [idea, one] },
      { table: 'follow', key: [idea, one] },
    ]),
  ];
  return [
    ...everyone.flatMap((one) => belongings(one)),
    ...[...facts.list('credit', [person])].flatMap(({ kind, subject }): readonly Need[] => {
      if (kind === 'idea.vote') return onIdea(subject);
      return kind === 'poll.cast' ? everyone.map((one) => ({ table: 'ballot', key: [subject, one] })) : [];
    }),
    ...[...facts.of('follow', person)].flatMap(({ idea }) => onIdea(idea)),
    ...[...facts.of('report', person)].flatMap(({ idea, comment }) => onReport(idea, comment)),
  ];
}

/** Every report of a subject, so that what waits can be counted again. */
export function onReport(idea: string, comment: string): readonly Need[] {
  return [
    { table: 'idea', key: [idea] },
    ...(comment === '' ? [] : [{ table: 'comment', key: [comment] } as const]),
    { table: 'report', key: [idea, comment], all: true },
  ];
}

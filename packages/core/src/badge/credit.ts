import type { Case, Need } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Entry } from '../ledger/entry.ts';
import { dayIn, milliseconds } from '../ledger/instant.ts';
import type { PersonRow } from '../ledger/rows.ts';
import { atLeast } from '../space/person.ts';
import type { BadgeRules, Contribution } from './badge.ts';

/** What an entry is credited for: a kind of contribution and its subject. */
function credited({ action }: Entry): { kind: Contribution; subject: string } | undefined {
  switch (action.kind) {
    case 'idea.propose':
    case 'idea.comment':
      return { kind: action.kind, subject: action.id };
    case 'idea.vote':
      return { kind: action.kind, subject: action.idea };
    case 'poll.cast':
      return { kind: action.kind, subject: action.poll };
    case 'meeting.attend':
      return { kind: action.kind, subject: action.meeting };
    default:
      return undefined;
  }
}

export function needsOfCredit(entry: Entry): readonly Need[] {
  const credit = credited(entry);
  if (!credit) return [];
  return [
    { table: 'person', key: [entry.person] },
    { table: 'credit', key: [entry.person, credit.kind, credit.subject] },
  ];
}

/**
 * Points, counts and badges of a contribution. A subject counts once, however often a mind is changed.
 *
 * @param by who contributed: the entry's person, unless it is the entry that publishes what somebody else wrote
 */
export function creditEffects(
  { entry, facts, space }: Case,
  kind: Contribution,
  subject: string,
  by: Pick<Entry, 'person' | 'role' | 'by'> = entry,
): readonly Effect[] {
  // Officials at work are no participants; a person on whose behalf they act is.
  if (atLeast(by.role, 'official') && by.by === undefined) return [];
  if (facts.get('credit', [by.person, kind, subject])) return [];
  const at = milliseconds(entry.acceptedAt);
  const day = dayIn(space.timeZone, at);
  const before = facts.get('person', [by.person]) ?? newcomer(by.person, day);
  const today = before.day === day ? before.today : {};
  const rule = space.badges.points.find((rule) => rule.for === kind);
  const within = (today[kind] ?? 0) < (rule?.perDay ?? Infinity);
  const points = rule && within ? rule.points : 0;
  const person: PersonRow = {
    ...before,
    points: before.points + points,
    counts: { ...before.counts, [kind]: (before.counts[kind] ?? 0) + 1 },
    day,
    today: { ...today, [kind]: (today[kind] ?? 0) + 1 },
  };
  return [
    { do: 'put', table: 'credit', row: { person: by.person, kind, subject, points, at } },
    { do: 'put', table: 'person', row: { ...person, badges: award(person, space.badges, kind, at) } },
  ];
}

export function newcomer(person: string, day: string): PersonRow {
  return { person, claimedBy: null, points: 0, counts: {}, badges: {}, day, today: {} };
}

/** The badges with those that are earned now. */
export function award(person: PersonRow, rules: BadgeRules, by: Contribution, at: number): PersonRow['badges'] {
  const earned = rules.badges.filter(
    (badge) =>
      !Object.hasOwn(person.badges, badge.id) &&
      person.points >= (badge.points ?? 0) &&
      Object.entries(badge.counts ?? {}).every(([kind, count]) => (person.counts[kind as Contribution] ?? 0) >= count),
  );
  if (earned.length === 0) return person.badges;
  return { ...person.badges, ...Object.fromEntries(earned.map(({ id }) => [id, { at, by }])) };
}

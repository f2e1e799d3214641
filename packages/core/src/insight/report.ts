import { CivicError } from '../errors.ts';
import { dayAfter, dayIn, instant, isDay, type Day } from '../ledger/instant.ts';
import type { ActivityRow } from '../ledger/rows.ts';
import { ageBands } from '../space/person.ts';
import type { SpaceFile } from '../space/space.ts';
import { floor, publishGroups } from './groups.ts';
import {
  smallestGroup,
  type ActivityCounts,
  type Insight,
  type InsightQuery,
  type People,
  type PeopleCount,
} from './insight.ts';

const longest = 3_660;
/** Of an hour, in milliseconds: days begin at one in every zone. */
const quarter = 900_000;
const none: ActivityCounts = { ideas: 0, comments: 0, votes: 0, ballots: 0 };

/** The days that a query asks about, both counted. */
export function insightRange(
  query: InsightQuery,
  space: SpaceFile,
  now: number,
): { readonly from: Day; readonly to: Day } {
  for (const field of ['from', 'to'] as const) {
    const day = query[field];
    if (day !== undefined && !isDay(day)) throw new CivicError('malformed', { field });
  }
  const to = query.to ?? dayIn(space.timeZone, now);
  const from = query.from ?? dayAfter(to, -89);
  if (from > to || dayAfter(from, longest) < to)
    throw new CivicError('malformed', { field: 'from', detail: 'The range is empty or too long.' });
  return { from, to };
}

/** The midnight with which the space's day began, in milliseconds: people who came since are counted tomorrow. */
export function releasedUntil(space: SpaceFile, now: number): number {
  const today = dayIn(space.timeZone, now);
  let begun = now - (now % quarter);
  while (dayIn(space.timeZone, begun - quarter) === today) begun -= quarter;
  return begun;
}

/**
 * @param rows activity within the range and project that was asked for; others are passed over
 * @param people everyone who had contributed before `releasedUntil`, each counted once
 */
export function insight(
  query: InsightQuery,
  rows: Iterable<ActivityRow>,
  people: readonly PeopleCount[],
  space: SpaceFile,
  now: number,
): Insight {
  const { from, to } = insightRange(query, space, now);
  const days = new Map<string, ActivityCounts>();
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.set(day, none);
  const topics = new Map<string, ActivityCounts>();
  const areas = new Map<string, ActivityCounts>();
  const participants = people.reduce((sum, one) => sum + one.people, 0);
  let total = none;
  for (const row of rows) {
    if (row.day < from || row.day > to || (query.project !== undefined && row.project !== query.project)) continue;
    total = plus(total, row);
    days.set(row.day, plus(days.get(row.day), row));
    if (row.topic !== '') topics.set(row.topic, plus(topics.get(row.topic), row));
    if (row.area !== '') areas.set(row.area, plus(areas.get(row.area), row));
  }
  return {
    from,
    to,
    asOf: instant(now),
    total,
    days: [...days].map(([day, counts]) => ({ day, ...counts })),
    topics: ranked(topics).map(([topic, counts]) => ({ topic, ...counts })),
    areas: ranked(areas).map(([area, counts]) => ({ area, ...counts, perThousand: rate(area, counts, space) })),
    participants: participants < smallestGroup ? null : floor(participants),
    people: peopleIn(people, space),
    smallestGroup,
  };
}

function peopleIn(counts: readonly PeopleCount[], space: SpaceFile): People {
  const ages = grouped(counts, ageBands, ({ age }) => age);
  const known = space.areas.map(({ id }) => id);
  const areas = grouped(counts, known, ({ area }) => area);
  return {
    ages: ages.map(([age, people]) => ({ age, people })),
    areas: areas.map(([area, people]) => ({ area, people })),
  };
}

/** What may be told of these groups and, last, of everyone else. */
function grouped<Name extends string>(
  counts: readonly PeopleCount[],
  names: readonly Name[],
  nameOf: (count: PeopleCount) => string | null,
): [Name | null, number | null][] {
  const all = new Map<Name | null, number>([...names, null].map((name) => [name, 0]));
  for (const count of counts) {
    const name = names.find((name) => name === nameOf(count)) ?? null;
    all.set(name, (all.get(name) ?? 0) + count.people);
  }
  const told = publishGroups([...all.values()]);
  return told.length === 0 ? [] : [...all.keys()].map((name, i) => [name, told[i] ?? null]);
}

function plus(a: ActivityCounts = none, b: ActivityCounts): ActivityCounts {
  return {
    ideas: a.ideas + b.ideas,
    comments: a.comments + b.comments,
    votes: a.votes + b.votes,
    ballots: a.ballots + b.ballots,
  };
}

/** All contributions, of whichever kind. */
export function contributionsIn(counts: ActivityCounts): number {
  return counts.ideas + counts.comments + counts.votes + counts.ballots;
}

function ranked(groups: ReadonlyMap<string, ActivityCounts>): [string, ActivityCounts][] {
  return [...groups].sort(([a, x], [b, y]) => contributionsIn(y) - contributionsIn(x) || (a < b ? -1 : 1));
}

function rate(area: string, counts: ActivityCounts, space: SpaceFile): number | null {
  const population = space.areas.find(({ id }) => id === area)?.population;
  return population ? Math.round((contributionsIn(counts) / population) * 10_000) / 10 : null;
}

import type { Day, Instant } from '../ledger/instant.ts';
import type { AgeBand } from '../space/person.ts';
import type { AreaId, ProjectId, TopicId } from '../space/space.ts';

export interface InsightQuery {
  readonly project?: ProjectId;
  /** First and last day, both counted, in the space's zone; the last 90 days unless given. At most 3,660 days. */
  readonly from?: Day;
  readonly to?: Day;
}

/** Contributions of one kind each. Votes and ballots count each act, a change of mind included. */
export interface ActivityCounts {
  readonly ideas: number;
  readonly comments: number;
  readonly votes: number;
  readonly ballots: number;
}

export interface ActivityDay extends ActivityCounts {
  readonly day: Day;
}

export interface TopicActivity extends ActivityCounts {
  readonly topic: TopicId;
}

export interface AreaActivity extends ActivityCounts {
  readonly area: AreaId;
  /** Contributions for every thousand inhabitants; `null` where the population is not known. */
  readonly perThousand: number | null;
}

/** What a city may know and publish about taking part. */
export interface Insight {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Instant;
  readonly total: ActivityCounts;
  /** Every day of the range, also those on which nothing happened. */
  readonly days: readonly ActivityDay[];
  /** Most contributions first; contributions without a topic are in `total` alone. */
  readonly topics: readonly TopicActivity[];
  /** Most contributions first: on ideas about the area, not by people who live there. */
  readonly areas: readonly AreaActivity[];
  /**
   * How many people had contributed to the space by the end of the day before `asOf`, rounded down to a multiple of
   * `smallestGroup`; `null` while they are fewer. It is released once a day and in steps, as activity moves live: a
   * number that rose with an act would tell that someone new was behind it.
   */
  readonly participants: number | null;
  /** Who they are; missing where the backend knows nothing of it. */
  readonly people?: People;
  readonly smallestGroup: number;
}

/**
 * Who took part, by what people freely told of themselves; counted, released and rounded as `participants` are. Who told
 * nothing is a group of its own, the last one, whose name is null. A count is null where it is not told: the group is smaller
 * than `smallestGroup`, or would tell of one that is. A list is empty where nothing can be told. What people tell of
 * themselves, and an erasure, is counted from the next day on: see docs/decisions/people.md.
 */
export interface People {
  /** From the youngest. */
  readonly ages: readonly { readonly age: AgeBand | null; readonly people: number | null }[];
  /** Where they live, in the order of the space's file. */
  readonly areas: readonly { readonly area: AreaId | null; readonly people: number | null }[];
}

/** People who told the same of themselves, as a backend counts them. */
export interface PeopleCount {
  readonly age: AgeBand | null;
  readonly area: AreaId | null;
  readonly people: number;
}

/** Groups of people smaller than this are not published. */
export const smallestGroup = 5;

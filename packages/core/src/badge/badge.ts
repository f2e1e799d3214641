import type { Id } from '../ledger/id.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Words } from '../space/words.ts';

export type BadgeId = Id;

/** The kinds of action by which people contribute, and for which they can earn points. */
export const contributions = ['idea.propose', 'idea.vote', 'idea.comment', 'poll.cast', 'meeting.attend'] as const;
export type Contribution = (typeof contributions)[number];

/** Each subject earns once, however often a mind is changed. */
export interface PointRule {
  readonly for: Contribution;
  readonly points: number;
  /** How many subjects earn points in a day of the space; all unless given. */
  readonly perDay?: number;
}

export interface Level {
  readonly id: Id;
  readonly title: Words;
  /** Points from which on it holds. */
  readonly from: number;
}

/** Earned when every need is met; kept from then on. */
export interface BadgeRule {
  readonly id: BadgeId;
  readonly title: Words;
  readonly description: Words;
  readonly points?: number;
  /** Subjects contributed to, by kind. */
  readonly counts?: Readonly<Partial<Record<Contribution, number>>>;
}

/** What the city gives in return. There is an equal way to it without the internet, and it is said. */
export interface Reward {
  readonly id: Id;
  readonly title: Words;
  readonly badge: BadgeId;
  readonly offline: Words;
}

export interface BadgeRules {
  readonly points: readonly PointRule[];
  /** Ascending by `from`; the first is from 0. */
  readonly levels: readonly Level[];
  readonly badges: readonly BadgeRule[];
  readonly rewards: readonly Reward[];
}

/** One line of the history that adds up to the score. */
export interface Credit {
  readonly for: Contribution;
  /** The idea, comment, poll or meeting. */
  readonly subject: Id;
  readonly points: number;
  readonly at: Instant;
}

export interface BadgeStanding {
  readonly badge: BadgeId;
  readonly earnedAt?: Instant;
  /** The kind of action that earned it. */
  readonly by?: Contribution;
  /** What is still missing; empty once it is earned. */
  readonly missing: { readonly points?: number; readonly counts?: Readonly<Partial<Record<Contribution, number>>> };
}

/** Where one person stands; told to that person alone. */
export interface Standing {
  readonly points: number;
  readonly counts: Readonly<Partial<Record<Contribution, number>>>;
  readonly level?: Id;
  readonly nextLevel?: { readonly level: Id; readonly missing: number };
  /** In the order of the rules. */
  readonly badges: readonly BadgeStanding[];
  /** Ids of rewards that are open to this person. */
  readonly rewards: readonly Id[];
  /** Newest first, at most 100; adds up to `points` together with `earlier`. */
  readonly history: readonly Credit[];
  /** Points that are older than the history shown. */
  readonly earlier: number;
}

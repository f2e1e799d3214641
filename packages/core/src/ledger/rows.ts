import type { BadgeId, Contribution } from '../badge/badge.ts';
import type { Attachment } from '../idea/actions.ts';
import type { Answer, Hidden, Point, Vote } from '../idea/idea.ts';
import type { Ballot } from '../poll/poll.ts';
import type { Role } from '../space/person.ts';
import type { Channel } from './action.ts';
import type { Day } from './instant.ts';

/*
 * The rows of the views. Everything here can be thrown away and rebuilt from the ledger. Moments are milliseconds since
 * 1970, and what may be missing is null, so that a row has the same shape in a map and in a database.
 */

/** What was reported, and when it was decided about. */
export interface Reported {
  /** Reports that wait for a decision. */
  readonly reports: number;
  /** Since when the first of them waits. */
  readonly reportedAt: number | null;
  /** When it was last hidden or restored, which settles what was reported until then. */
  readonly moderatedAt: number | null;
}

export const unreported: Reported = { reports: 0, reportedAt: null, moderatedAt: null };

interface Written extends Reported {
  readonly person: string;
  readonly role: Role;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly text: string;
  readonly lang: string | null;
  readonly channel: Channel;
  readonly createdAt: number;
  readonly hidden: Hidden | null;
  readonly erased: boolean;
}

export interface IdeaRow extends Written {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly topic: string | null;
  readonly area: string | null;
  readonly point: Point | null;
  readonly attachments: readonly Attachment[];
  /** The id in the system it was imported from. */
  readonly source: string | null;
  readonly status: string;
  readonly answers: readonly Answer[];
  /** The position of the last entry that took it or a comment on it out of sight or brought it back; 0 without one. */
  readonly turned: number;
  readonly mergedInto: string | null;
  /** How many ideas were joined to this one. */
  readonly mergedFrom: number;
  /** Current votes of people. */
  readonly up: number;
  readonly down: number;
  readonly pass: number;
  /** Totals without people behind them. */
  readonly importedUp: number;
  readonly importedDown: number;
  readonly importedPass: number;
  /** When they were counted last. */
  readonly talliedAt: number | null;
  /** Visible comments. */
  readonly comments: number;
  /** See `shuffleKey`. */
  readonly shuffle: number;
  /** See `hotness`. */
  readonly hot: number;
  /** Title and text, folded for search. */
  readonly folded: string;
}

export interface CommentRow extends Written {
  readonly id: string;
  readonly idea: string;
  readonly replyTo: string | null;
  readonly source: string | null;
}

/** A person's last vote on an idea; a withdrawn one stays, so that an older one that arrives later cannot come back. */
export interface VoteRow {
  readonly idea: string;
  readonly person: string;
  readonly vote: Vote | 'withdrawn';
  /** How the person was known when voting; a claim makes it the claimer's. */
  readonly role: Role;
  readonly at: number;
}

/** Whether a person follows an idea, as they last said. */
export interface FollowRow {
  readonly idea: string;
  readonly person: string;
  readonly follows: boolean;
  readonly at: number;
}

/** One person's report of an idea, or of a comment on it: `comment` is empty where the idea itself is meant. */
export interface ReportRow {
  readonly idea: string;
  readonly comment: string;
  readonly person: string;
  /** Empty once that person has been erased. */
  readonly reason: string;
  readonly at: number;
  readonly settled: boolean;
}

export interface BallotRow {
  readonly poll: string;
  readonly person: string;
  readonly ballot: Ballot;
  readonly at: number;
}

export interface PollRow {
  readonly poll: string;
  readonly ballots: number;
}

export interface OptionRow {
  readonly poll: string;
  readonly option: string;
  readonly votes: number;
  readonly points: number;
}

/** Everyone who contributed, with their score; and every guest who was claimed, whose score is the claimer's since. */
export interface PersonRow {
  readonly person: string;
  /** Whose what they did is now: somebody whom nobody claimed. */
  readonly claimedBy: string | null;
  readonly points: number;
  readonly counts: Readonly<Partial<Record<Contribution, number>>>;
  readonly badges: Readonly<Record<BadgeId, { readonly at: number; readonly by: Contribution }>>;
  /** The last day with a credit, and how many subjects earned points on it, by kind. */
  readonly day: Day;
  readonly today: Readonly<Partial<Record<Contribution, number>>>;
}

export interface CreditRow {
  readonly person: string;
  readonly kind: Contribution;
  readonly subject: string;
  readonly points: number;
  readonly at: number;
}

/** Whether a person agrees to a text, as they last said. */
export interface ConsentRow {
  readonly person: string;
  readonly text: string;
  readonly version: string;
  readonly given: boolean;
  readonly at: number;
}

/** Contributions of a day; topic and area are empty where there is none. */
export interface ActivityRow {
  readonly day: Day;
  readonly project: string;
  readonly topic: string;
  readonly area: string;
  readonly ideas: number;
  readonly comments: number;
  readonly votes: number;
  readonly ballots: number;
}

export interface Rows {
  idea: IdeaRow;
  comment: CommentRow;
  vote: VoteRow;
  follow: FollowRow;
  report: ReportRow;
  ballot: BallotRow;
  poll: PollRow;
  option: OptionRow;
  person: PersonRow;
  credit: CreditRow;
  consent: ConsentRow;
  activity: ActivityRow;
}
export type Table = keyof Rows;

/** The columns that name a row, in order. Every key is led by the space in a database. */
export const keys = {
  idea: ['id'],
  comment: ['id'],
  vote: ['idea', 'person'],
  follow: ['idea', 'person'],
  report: ['idea', 'comment', 'person'],
  ballot: ['poll', 'person'],
  poll: ['poll'],
  option: ['poll', 'option'],
  person: ['person'],
  credit: ['person', 'kind', 'subject'],
  consent: ['person', 'text'],
  activity: ['day', 'project', 'topic', 'area'],
} as const satisfies { readonly [T in Table]: readonly (keyof Rows[T])[] };

/** Tables in which a person's rows can be found although their keys do not begin with the person, and by which column. */
export const owners = {
  idea: 'person',
  comment: 'person',
  follow: 'person',
  report: 'person',
  /** The guests whom somebody claimed. */
  person: 'claimedBy',
} as const satisfies { readonly [T in Table]?: keyof Rows[T] };
export type Owned = keyof typeof owners;

export const tables = Object.keys(keys) as readonly Table[];

/** Tables whose rows are only ever added to, so that they need not be read before they are written. */
export const counters = {
  poll: ['ballots'],
  option: ['votes', 'points'],
  activity: ['ideas', 'comments', 'votes', 'ballots'],
} as const satisfies { readonly [T in Table]?: readonly (keyof Rows[T])[] };

export type Key = readonly string[];

import type { Channel } from '../ledger/action.ts';
import type { Id } from '../ledger/id.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Can } from '../space/policy.ts';
import type { AreaId, ProjectId, StatusId, TopicId } from '../space/space.ts';
import type { Language } from '../space/words.ts';
import type { Attachment, Byline } from './actions.ts';

export type IdeaId = Id;
export type CommentId = Id;

export type Vote = 'for' | 'against' | 'pass';

/** WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Current votes by their kind, people and imported totals together; `null` where they may not be seen. */
export interface VoteCounts {
  readonly up: number | null;
  readonly down: number | null;
  readonly pass: number | null;
}

/** Current votes for an idea of people, by how they were known when voting: not at all, by a sign-in, or by proof. */
export interface Support {
  readonly guest: number;
  readonly participant: number;
  readonly verified: number;
}

export interface Author extends Byline {
  /** Whether this viewer wrote it. */
  readonly mine: boolean;
  /** Whether it was written in an official role. */
  readonly official: boolean;
}

/** One official answer; the last one of an idea is the current one. */
export interface Answer {
  readonly at: Instant;
  readonly status: StatusId;
  readonly office?: string;
  readonly text: string;
  readonly lang?: Language;
  readonly name?: string;
}

/** Told to the author and to those who moderate; others do not see what is hidden at all. */
export interface Hidden {
  readonly at: Instant;
  /** Empty while it waits for a review. */
  readonly reason: string;
  /** It was never published: it `waits` for a review, or was `refused` by one, for the reason given. */
  readonly review?: 'waits' | 'refused';
}

/** An idea as one viewer may see it. */
export interface Idea {
  readonly id: IdeaId;
  readonly project: ProjectId;
  /** Empty once its author has been erased. */
  readonly title: string;
  readonly text: string;
  readonly lang?: Language;
  readonly topic?: TopicId;
  readonly area?: AreaId;
  readonly point?: Point;
  readonly attachments: readonly Attachment[];
  /** When it was published; until then, when it was sent. */
  readonly createdAt: Instant;
  readonly author: Author;
  readonly channel: Channel;
  readonly status: StatusId;
  /** Oldest first. */
  readonly answers: readonly Answer[];
  readonly votes: VoteCounts;
  /** How many of the votes are imported totals without people behind them. */
  readonly imported: number;
  /** Told only to those who may answer it, and only where it is read alone. */
  readonly support?: Support;
  readonly myVote?: Vote;
  /** Whether this viewer follows it. */
  readonly followed: boolean;
  /** Visible comments. */
  readonly comments: number;
  readonly hidden?: Hidden;
  /** Reports that wait for a decision; told only to those who may hide it. */
  readonly reports?: number;
  /** The idea that this one was joined to: its votes and followers are there, its text and comments stayed here. */
  readonly mergedInto?: IdeaId;
  /** How many ideas were joined to this one; missing where there is none. */
  readonly mergedFrom?: number;
  readonly erased: boolean;
  readonly can: Can;
}

export interface Comment {
  readonly id: CommentId;
  readonly idea: IdeaId;
  readonly replyTo?: CommentId;
  readonly text: string;
  readonly lang?: Language;
  readonly createdAt: Instant;
  readonly author: Author;
  readonly channel: Channel;
  readonly hidden?: Hidden;
  /** Reports that wait for a decision; told only to those who may hide it. */
  readonly reports?: number;
  readonly erased: boolean;
  readonly can: Can;
}

import type { Act } from '../ledger/action.ts';
import type { Id } from '../ledger/id.ts';
import type { AreaId, ProjectId, StatusId, TopicId } from '../space/space.ts';
import type { Language } from '../space/words.ts';
import type { CommentId, IdeaId, Point, Vote } from './idea.ts';

/** The name under which a text is published; nobody has to give one. */
export interface Byline {
  readonly name?: string;
  /** The association, business or office for which the person speaks. */
  readonly organisation?: string;
}

/** A file that was uploaded beforehand. */
export interface Attachment {
  readonly id: Id;
  readonly type: string;
  /** What the picture shows or the file holds, for those who cannot see it. */
  readonly description: string;
}

/** A new idea. Its id is the action's id. */
export interface ProposeIdea extends Act<'idea.propose'> {
  readonly project: ProjectId;
  readonly topic?: TopicId;
  readonly area?: AreaId;
  readonly payload: ProposePayload | null;
}
export interface ProposePayload extends Byline {
  readonly title: string;
  readonly text?: string;
  readonly lang?: Language;
  readonly point?: Point;
  readonly attachments?: readonly Attachment[];
}

/** A vote, or a change of it; `withdrawn` takes it back. */
export interface VoteOnIdea extends Act<'idea.vote'> {
  readonly idea: IdeaId;
  readonly vote: Vote | 'withdrawn';
}

/** A comment on an idea, or a reply to another comment on it. Its id is the action's id. */
export interface CommentOnIdea extends Act<'idea.comment'> {
  readonly idea: IdeaId;
  readonly replyTo?: CommentId;
  readonly payload: TextPayload | null;
}
export interface TextPayload extends Byline {
  readonly text: string;
  readonly lang?: Language;
}

/** The city answers: a status, and words for it. */
export interface AnswerIdea extends Act<'idea.answer'> {
  readonly idea: IdeaId;
  readonly status: StatusId;
  /** Which office answers, as it wants to be named. */
  readonly office?: string;
  readonly payload: TextPayload | null;
}

/** Takes an idea out of sight. The author sees the reason. */
export interface HideIdea extends Act<'idea.hide'> {
  readonly idea: IdeaId;
  readonly payload: ReasonPayload | null;
}
export interface ReasonPayload {
  readonly reason: string;
}

export interface RestoreIdea extends Act<'idea.restore'> {
  readonly idea: IdeaId;
}

/** Joins a duplicate to another idea: its votes move, and nobody counts twice. */
export interface MergeIdea extends Act<'idea.merge'> {
  readonly idea: IdeaId;
  readonly into: IdeaId;
}

/** Totals from elsewhere without people behind them, e.g. a signature list. Replaces earlier totals of the idea. */
export interface TallyIdea extends Act<'idea.tally'> {
  readonly idea: IdeaId;
  readonly up: number;
  readonly down: number;
  readonly pass: number;
}

export interface FollowIdea extends Act<'idea.follow'> {
  readonly idea: IdeaId;
  readonly follow: boolean;
}

export interface ReportIdea extends Act<'idea.report'> {
  readonly idea: IdeaId;
  readonly payload: ReasonPayload | null;
}

export interface HideComment extends Act<'comment.hide'> {
  readonly comment: CommentId;
  /** The idea that the comment is on. */
  readonly idea: IdeaId;
  readonly payload: ReasonPayload | null;
}

export interface RestoreComment extends Act<'comment.restore'> {
  readonly comment: CommentId;
  readonly idea: IdeaId;
}

export interface ReportComment extends Act<'comment.report'> {
  readonly comment: CommentId;
  readonly idea: IdeaId;
  readonly payload: ReasonPayload | null;
}

export type IdeaAction =
  | ProposeIdea
  | VoteOnIdea
  | CommentOnIdea
  | AnswerIdea
  | HideIdea
  | RestoreIdea
  | MergeIdea
  | TallyIdea
  | FollowIdea
  | ReportIdea
  | HideComment
  | RestoreComment
  | ReportComment;

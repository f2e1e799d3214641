import type { CommentId, IdeaId, ProposeIdea, StatusId, TextPayload, Vote } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import { sendingKey, type Sending } from './sending.ts';
import { submit } from './submit.ts';

export { retry } from './submit.ts';

export type Proposal = Omit<ProposeIdea, 'id' | 'at' | 'kind'>;

/** What was said elsewhere, entered for the person who said it. */
export function record(connection: Connection, key: string, proposal: Proposal): Promise<Sending> {
  return submit(connection, key, { kind: 'idea.propose', ...proposal });
}

export function mergeIdea(connection: Connection, idea: IdeaId, into: IdeaId): Promise<Sending> {
  return submit(connection, sendingKey.office(idea), { kind: 'idea.merge', idea, into });
}

export function propose(connection: Connection, proposal: Proposal): Promise<Sending> {
  return submit(connection, sendingKey.propose(proposal.project), { kind: 'idea.propose', ...proposal });
}

export function vote(connection: Connection, idea: IdeaId, choice: Vote | 'withdrawn'): Promise<Sending> {
  return submit(connection, sendingKey.vote(idea), { kind: 'idea.vote', idea, vote: choice });
}

export function comment(
  connection: Connection,
  idea: IdeaId,
  replyTo: CommentId | undefined,
  payload: TextPayload,
): Promise<Sending> {
  const reply = replyTo !== undefined && { replyTo };
  return submit(connection, sendingKey.comment(idea, replyTo), { kind: 'idea.comment', idea, ...reply, payload });
}

export function answer(
  connection: Connection,
  idea: IdeaId,
  status: StatusId,
  office: string | undefined,
  payload: TextPayload,
): Promise<Sending> {
  const named = office !== undefined && { office };
  return submit(connection, sendingKey.office(idea), { kind: 'idea.answer', idea, status, ...named, payload });
}

export function hideIdea(connection: Connection, idea: IdeaId, reason: string): Promise<Sending> {
  return submit(connection, sendingKey.office(idea), { kind: 'idea.hide', idea, payload: { reason } });
}

export function restoreIdea(connection: Connection, idea: IdeaId): Promise<Sending> {
  return submit(connection, sendingKey.office(idea), { kind: 'idea.restore', idea });
}

export function hideComment(connection: Connection, idea: IdeaId, id: CommentId, reason: string): Promise<Sending> {
  return submit(connection, sendingKey.office(id), { kind: 'comment.hide', comment: id, idea, payload: { reason } });
}

export function restoreComment(connection: Connection, idea: IdeaId, id: CommentId): Promise<Sending> {
  return submit(connection, sendingKey.office(id), { kind: 'comment.restore', comment: id, idea });
}

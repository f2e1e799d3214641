import type { CommentId, IdeaId } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import type { Sending } from './sending.ts';
import { submit } from './submit.ts';

/** An idea, or a comment on it. */
export interface Reported {
  readonly idea: IdeaId;
  readonly comment?: CommentId;
}

/** Names the report among what is being sent. */
export function reportKey({ idea, comment }: Reported): string {
  return `report ${comment ?? idea}`;
}

/** Tells the city that something should not stand here, and why. */
export function report(connection: Connection, subject: Reported, reason: string): Promise<Sending> {
  const { idea, comment } = subject;
  const payload = { reason };
  return submit(
    connection,
    reportKey(subject),
    comment === undefined ? { kind: 'idea.report', idea, payload } : { kind: 'comment.report', comment, idea, payload },
  );
}

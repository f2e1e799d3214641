import type { IdeaId } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import type { Sending } from './sending.ts';
import { submit } from './submit.ts';

/** Names the following of an idea among what is being sent. */
export function followKey(idea: IdeaId): string {
  return `follow ${idea}`;
}

/** Puts an idea among those that the person follows, or takes it out. */
export function followIdea(connection: Connection, idea: IdeaId, follow: boolean): Promise<Sending> {
  return submit(connection, followKey(idea), { kind: 'idea.follow', idea, follow });
}

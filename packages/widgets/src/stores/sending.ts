import type { Action, CivicError, IdeaId, CommentId, PollId, ProjectId, Receipt } from '@civic-widgets/core';
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';

/**
 * How far an act of the person is. `received` is never said before the backend's receipt is there, `saved` never before it is
 * in this browser's storage. `unsaved`: it could not be sent yet, and the storage refuses it; it goes on for as long as the
 * page is open.
 */
export type Sending =
  | { readonly state: 'sending'; readonly action: Action }
  | { readonly state: 'saved' | 'unsaved'; readonly action: Action }
  | { readonly state: 'received'; readonly action: Action; readonly receipt: Receipt }
  | { readonly state: 'failed'; readonly action: Action; readonly error: CivicError };

/** An act that the backend does not have yet, and will. */
export type UnderWay = Extract<Sending, { readonly state: 'sending' | 'saved' | 'unsaved' }>;

export function isUnderWay(sending: Sending): sending is UnderWay {
  return sending.state !== 'received' && sending.state !== 'failed';
}

export interface Outgoing {
  readonly store: WritableAtom<ReadonlyMap<string, Sending>>;
  /** The last act under each key, so that a change of mind is sent after what it changes. */
  readonly lines: Map<string, Promise<unknown>>;
  /** The act under each key that an outbox was given last. */
  readonly before: Map<string, Action>;
}

export function outgoing(connection: Connection): Outgoing {
  return keep(connection, 'outgoing', () => ({
    store: atom<ReadonlyMap<string, Sending>>(new Map()),
    lines: new Map(),
    before: new Map(),
  }));
}

/** What this person did on the page, by the key it was submitted under; the newest act of a key counts. */
export function sendingStore(connection: Connection): ReadableAtom<ReadonlyMap<string, Sending>> {
  return outgoing(connection).store;
}

/** Names what is being sent, so that an element finds how its own act goes. */
export const sendingKey = {
  propose: (project: ProjectId) => `propose ${project}`,
  vote: (idea: IdeaId) => `vote ${idea}`,
  comment: (idea: IdeaId, replyTo?: CommentId) => `comment ${idea} ${replyTo ?? ''}`,
  office: (subject: string) => `office ${subject}`,
  cast: (poll: PollId) => `cast ${poll}`,
} as const;

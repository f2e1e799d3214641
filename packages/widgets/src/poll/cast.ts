import { CivicError, type Ballot, type OptionId, type Poll } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { retry, submit } from '../stores/submit.ts';
import { CivicCastEvent } from './events.ts';

export interface CastOptions {
  readonly connection: Connection;
  readonly poll: Poll;
  readonly chosen: ReadonlySet<OptionId>;
  /** How the ballot before this one went, if there was one. */
  readonly before: Sending | undefined;
  /** Where the event starts. */
  readonly element: EventTarget;
}

/** What is wrong with the choice, before anything is sent; undefined where it can be cast. */
export function wrongChoice(poll: Poll, chosen: ReadonlySet<OptionId>): CivicError | undefined {
  if (chosen.size === 0) return new CivicError('choice-missing');
  const maximum = poll.method === 'single' ? 1 : (poll.maximum ?? poll.options.length);
  return chosen.size > maximum ? new CivicError('too-many-choices') : undefined;
}

/** Sends the ballot, unless the page cancels the event. */
export function cast({ connection, poll, chosen, before, element }: CastOptions): Promise<Sending> | undefined {
  const ballot = Object.fromEntries([...chosen].map((option) => [option, 1]));
  if (!element.dispatchEvent(new CivicCastEvent(poll.id, ballot))) return undefined;
  const key = sendingKey.cast(poll.id);
  // What failed and was not changed since is the same act: sent again it cannot count twice.
  const same = before?.state === 'failed' && before.error.then === 'again' && isBallot(before, ballot);
  const again = same ? retry(connection, key) : undefined;
  return again ?? submit(connection, key, { kind: 'poll.cast', poll: poll.id, ballot });
}

function isBallot({ action }: Sending, ballot: Ballot): boolean {
  if (action.kind !== 'poll.cast') return false;
  const before = Object.keys(action.ballot);
  return before.length === Object.keys(ballot).length && before.every((option) => option in ballot);
}

import type { Ballot, Poll, PollId } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';
import { submit, type Sending } from './submit.ts';

/** One poll as this person may see it. */
export function pollStore(connection: Connection, id: PollId): Resource<Poll> {
  return keep(connection, `poll ${id}`, () => resource(connection, `poll:${id}`, (adapter) => adapter.poll(id)));
}

/** Names the ballot among what is being sent. */
export function castKey(poll: PollId): string {
  return `cast ${poll}`;
}

export function cast(connection: Connection, poll: PollId, ballot: Ballot): Promise<Sending> {
  return submit(connection, castKey(poll), { kind: 'poll.cast', poll, ballot });
}

import type { Poll, PollId } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';

/** One poll as this person may see it. */
export function pollStore(connection: Connection, id: PollId): Resource<Poll> {
  return keep(connection, `poll ${id}`, () => resource(connection, `poll:${id}`, (adapter) => adapter.poll(id)));
}

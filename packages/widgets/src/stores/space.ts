import type { Space } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';

/** The city: its projects, words and legal links, and what its backend can do. */
export function spaceStore(connection: Connection): Resource<Space> {
  return keep(connection, 'space', () => resource(connection, 'space', (adapter) => adapter.space()));
}

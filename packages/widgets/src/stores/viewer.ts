import type { Viewer } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';

/** Who is in front of the page, and what they may do in each project. */
export function viewerStore(connection: Connection): Resource<Viewer> {
  return keep(connection, 'viewer', () => resource(connection, 'viewer', (adapter) => adapter.viewer()));
}

import { CivicError, type Standing } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';

/** Points, level, badges and rewards of the person in front of the page. */
export function standingStore(connection: Connection): Resource<Standing> {
  return keep(connection, 'standing', () =>
    resource(connection, 'standing', async (adapter) => {
      if (!adapter.standing) throw new CivicError('not-supported');
      return adapter.standing();
    }),
  );
}

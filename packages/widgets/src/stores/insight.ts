import { CivicError, type Insight, type InsightQuery } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { resource, type Resource } from './resource.ts';

/** What the city publishes about taking part, by project and range of days. */
export function insightStore(connection: Connection, query: InsightQuery = {}): Resource<Insight> {
  const { project = '', from = '', to = '' } = query;
  return keep(connection, `insight ${JSON.stringify([project, from, to])}`, () =>
    resource(connection, 'insight', async (adapter) => {
      if (!adapter.insight) throw new CivicError('not-supported');
      return adapter.insight(query);
    }),
  );
}

import { CivicError } from '@civic-widgets/core';
import { insightSchema } from '../schemas/insight.ts';
import { insightQuery } from '../schemas/query.ts';
import { addRead, type App } from './read.ts';

export function addInsight(app: App): void {
  addRead(app, {
    path: '/insight',
    name: 'getInsight',
    summary: 'What may be known and published about taking part',
    query: insightQuery,
    answer: insightSchema,
    read: (adapter, _params, query) => {
      if (!adapter.insight) throw new CivicError('not-supported');
      return adapter.insight(query);
    },
  });
}

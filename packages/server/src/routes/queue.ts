import { CivicError } from '@civic-widgets/core';
import { queuePageSchema } from '../schemas/idea.ts';
import { queueQuery } from '../schemas/query.ts';
import { addRead, type App } from './read.ts';

export function addQueue(app: App): void {
  addRead(app, {
    path: '/queue',
    name: 'listQueue',
    summary: 'What waits for those who moderate, longest first',
    query: queueQuery,
    answer: queuePageSchema,
    personal: true,
    read: (adapter, _params, query) => {
      if (!adapter.queue) throw new CivicError('not-supported');
      return adapter.queue(query);
    },
  });
}

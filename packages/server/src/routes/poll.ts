import { idSchema } from '../schemas/id.ts';
import { pollPageSchema, pollSchema } from '../schemas/poll.ts';
import { pollQuery } from '../schemas/query.ts';
import { addRead, type App } from './read.ts';

export function addPolls(app: App): void {
  addRead(app, {
    path: '/polls',
    name: 'listPolls',
    summary: 'Polls in the order of the configuration',
    query: pollQuery,
    answer: pollPageSchema,
    alike: true,
    read: (adapter, _params, query) => adapter.polls(query),
  });
  addRead(app, {
    path: '/polls/{poll}',
    name: 'getPoll',
    summary: 'One poll',
    params: { poll: idSchema },
    answer: pollSchema,
    alike: true,
    read: (adapter, { poll }) => adapter.poll(poll),
  });
}

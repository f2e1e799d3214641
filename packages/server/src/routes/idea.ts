import { CivicError } from '@civic-widgets/core';
import { commentPageSchema, ideaPageSchema, ideaSchema } from '../schemas/idea.ts';
import { idSchema } from '../schemas/id.ts';
import { ideaQuery, pageQuery, similarQuery } from '../schemas/query.ts';
import { addRead, type App } from './read.ts';

export function addIdeas(app: App): void {
  addRead(app, {
    path: '/ideas',
    name: 'listIdeas',
    summary: 'Ideas in order, page by page',
    query: ideaQuery,
    answer: ideaPageSchema,
    alike: true,
    read: (adapter, _params, query) => adapter.ideas(query),
  });
  addRead(app, {
    path: '/similar',
    name: 'listSimilar',
    summary: 'At most five ideas like a text, the likeliest first',
    query: similarQuery,
    answer: ideaPageSchema,
    // What somebody is typing is theirs until they send it.
    personal: true,
    read: async (adapter, _params, { text, ...options }) => {
      if (!adapter.similar) throw new CivicError('not-supported');
      return { items: await adapter.similar(text, options) };
    },
  });
  addRead(app, {
    path: '/ideas/{idea}',
    name: 'getIdea',
    summary: 'One idea',
    params: { idea: idSchema },
    answer: ideaSchema,
    alike: true,
    read: (adapter, { idea }) => adapter.idea(idea),
  });
  addRead(app, {
    path: '/ideas/{idea}/comments',
    name: 'listComments',
    summary: 'Comments on an idea, oldest first',
    params: { idea: idSchema },
    query: pageQuery,
    answer: commentPageSchema,
    alike: true,
    read: (adapter, { idea }, query) => adapter.comments(idea, query),
  });
}

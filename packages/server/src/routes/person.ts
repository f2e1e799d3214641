import { CivicError } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answerPrivately } from '../answer.ts';
import type { Call } from '../context.ts';
import { idSchema } from '../schemas/id.ts';
import { entryPageSchema } from '../schemas/ledger.ts';
import { viewerSchema } from '../schemas/person.ts';
import { pageQuery } from '../schemas/query.ts';
import { addRead, base, refusals, type App } from './read.ts';

const postGuest = createRoute({
  method: 'post',
  path: `${base}/guests`,
  operationId: 'becomeGuest',
  summary: 'A fresh pseudonym, and the token to act under it',
  request: { params: z.object({ space: idSchema }) },
  responses: {
    201: {
      description: 'Keep the token where it was asked for; nobody can tell it again',
      content: { 'application/json': { schema: z.object({ token: z.string() }).openapi('Guest') } },
    },
    ...refusals,
  },
});

export function addPeople(app: App): void {
  addRead(app, {
    path: '/viewer',
    name: 'getViewer',
    summary: 'Who asks, and what they may do',
    answer: viewerSchema,
    personal: true,
    read: (adapter) => adapter.viewer(),
  });
  addRead(app, {
    path: '/mine',
    name: 'listMine',
    summary: 'What the person who asks did, newest first',
    query: pageQuery,
    answer: entryPageSchema,
    personal: true,
    read: (adapter, _params, query) => {
      if (!adapter.mine) throw new CivicError('not-supported');
      return adapter.mine(query);
    },
  });
  const handle = async (c: Call): Promise<Response> => {
    const { token } = await c.get('people').guest(c.req.header('origin'));
    return answerPrivately(c, { token }, 201);
  };
  app.openapi(postGuest, handle as never);
}

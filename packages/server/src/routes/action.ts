import type { Action } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answerPrivately } from '../answer.ts';
import { jsonBody } from '../body.ts';
import type { Call } from '../context.ts';
import { needPerson } from '../door.ts';
import { actionSchema } from '../schemas/action.ts';
import { idSchema } from '../schemas/id.ts';
import { receiptSchema } from '../schemas/ledger.ts';
import { base, refusals, type App } from './read.ts';

const postAction = createRoute({
  method: 'post',
  path: `${base}/actions`,
  operationId: 'submit',
  summary: 'Does what an action says, once, however often it is sent',
  security: [{ bearer: [] }],
  middleware: jsonBody,
  request: {
    params: z.object({ space: idSchema }),
    body: { required: true, content: { 'application/json': { schema: actionSchema } } },
  },
  responses: {
    200: { description: 'It is kept', content: { 'application/json': { schema: receiptSchema } } },
    ...refusals,
  },
});

export function addActions(app: App): void {
  const handle = async (c: Call): Promise<Response> => {
    const actor = await needPerson(c);
    const action: Action = c.req.valid('json' as never);
    return answerPrivately(c, await c.get('backend').as(actor).submit(action));
  };
  app.openapi(postAction, handle as never);
}

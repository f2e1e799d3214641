import { CivicError } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { answerPrivately } from '../answer.ts';
import { jsonBodyUpTo } from '../body.ts';
import type { Call, Env } from '../context.ts';
import { challengeOf, needProof } from '../proof.ts';
import { idSchema } from '../schemas/id.ts';
import { entryPageSchema } from '../schemas/ledger.ts';
import { viewerSchema } from '../schemas/person.ts';
import { pageQuery } from '../schemas/query.ts';
import { addRead, base, refusals, type App } from './read.ts';

/** Only a space that asks for a proof needs a body. */
const perhapsJson: MiddlewareHandler<Env> = (c, next) =>
  c.req.header('content-type') === undefined ? next() : smallBody(c, next);
const smallBody = jsonBodyUpTo(4_096);

const guestBody = z.strictObject({
  proof: z
    .string()
    .max(2_000)
    .exactOptional()
    .openapi({ description: 'Base64 of the solved challenge, where the space asks for it.' }),
});

const getChallenge = createRoute({
  method: 'get',
  path: `${base}/challenge`,
  operationId: 'getChallenge',
  summary: 'Work for the device of who wants to be a guest where `guestProof` asks for it (ALTCHA, version 1)',
  request: { params: z.object({ space: idSchema }), query: z.strictObject({}) },
  responses: {
    200: {
      description: 'Which number from 0 to `maxnumber`, behind the salt, has this hash?',
      content: {
        'application/json': {
          schema: z
            .object({
              algorithm: z.literal('SHA-256'),
              challenge: z.string(),
              maxnumber: z.int(),
              salt: z.string(),
              signature: z.string(),
            })
            .openapi('Challenge'),
        },
      },
    },
    ...refusals,
  },
});

const postGuest = createRoute({
  method: 'post',
  path: `${base}/guests`,
  operationId: 'becomeGuest',
  summary: 'A fresh pseudonym, and the token to act under it',
  middleware: perhapsJson,
  request: {
    params: z.object({ space: idSchema }),
    body: { required: false, content: { 'application/json': { schema: guestBody } } },
  },
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
  const challenge = async (c: Call): Promise<Response> => answerPrivately(c, await challengeOf(c.get('proofs')));
  app.openapi(getChallenge, challenge as never);
  const handle = async (c: Call): Promise<Response> => {
    const { id, guestProof } = await c.get('backend').file();
    const { proof }: { proof?: string } = c.req.valid('json' as never);
    if (guestProof) await needProof(c.get('proofs'), id, proof);
    const { token } = await c.get('people').guest(c.req.header('origin'));
    return answerPrivately(c, { token }, 201);
  };
  app.openapi(postGuest, handle as never);
}

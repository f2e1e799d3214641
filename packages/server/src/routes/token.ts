import { createHash } from 'node:crypto';
import { tokenId, type Outcome } from '@civic-widgets/adapter-postgres';
import { CivicError } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answerPrivately } from '../answer.ts';
import { jsonBody } from '../body.ts';
import type { Call } from '../context.ts';
import { bearerOf, needPerson } from '../door.ts';
import { idSchema } from '../schemas/id.ts';
import { exchangeSchema, type Exchange, signedInSchema, tokenListSchema } from '../schemas/token.ts';
import { enter } from '../sign-in/enter.ts';
import { base, refusals, type App } from './read.ts';

const params = z.object({ space: idSchema });
const needed = [{ bearer: [] }];

const postToken = createRoute({
  method: 'post',
  path: `${base}/tokens`,
  operationId: 'signIn',
  summary: 'Exchanges what a sign-in ended with for a token',
  security: [{}, { bearer: [] }],
  middleware: jsonBody,
  request: { params, body: { required: true, content: { 'application/json': { schema: exchangeSchema } } } },
  responses: {
    201: { description: 'Signed in', content: { 'application/json': { schema: signedInSchema } } },
    ...refusals,
  },
});

const getTokens = createRoute({
  method: 'get',
  path: `${base}/tokens`,
  operationId: 'listTokens',
  summary: 'Where the person who asks is signed in',
  security: needed,
  request: { params, query: z.strictObject({}) },
  responses: {
    200: { description: 'Newest first', content: { 'application/json': { schema: tokenListSchema } } },
    ...refusals,
  },
});

const deleteToken = createRoute({
  method: 'delete',
  path: `${base}/tokens/{token}`,
  operationId: 'signOut',
  summary: 'Revokes a token of the person who asks; `current` is the one they ask with',
  security: needed,
  request: { params: params.extend({ token: idSchema }) },
  responses: { 204: { description: 'There is no such token any more' }, ...refusals },
});

/** Tells what a statement of a web site vouches for, or refuses it. */
export type ReadAssertion = (c: Call, assertion: string) => Promise<Outcome>;

export function addTokens(app: App, readAssertion: ReadAssertion): void {
  const exchange = async (c: Call): Promise<Response> => {
    const asked = c.req.valid('json' as never) as Exchange;
    const site = c.req.header('origin');
    if (site === undefined)
      throw new CivicError('origin-not-allowed', { detail: 'A sign-in belongs to the web site that asks for it.' });
    const outcome = 'code' in asked ? await redeem(c, asked, site) : await readAssertion(c, asked.assertion);
    return answerPrivately(c, await enter(c, outcome, site, asked.keep ?? true), 201);
  };
  const list = async (c: Call): Promise<Response> => {
    const { person } = await needPerson(c);
    const current = tokenId(bearerOf(c) ?? '');
    const items = (await c.get('people').tokens(person)).map((one) => ({ ...one, current: one.id === current }));
    return answerPrivately(c, { items });
  };
  const signOut = async (c: Call): Promise<Response> => {
    const { person } = await needPerson(c);
    const { token }: { token: string } = c.req.valid('param' as never);
    await c.get('people').revokeOf(person, token === 'current' ? tokenId(bearerOf(c) ?? '') : token);
    return new Response(null, { status: 204, headers: { ...c.get('headers'), 'cache-control': 'no-store' } });
  };
  app.openapi(postToken, exchange as never);
  app.openapi(getTokens, list as never);
  app.openapi(deleteToken, signOut as never);
}

async function redeem(
  c: Call,
  { code, verifier }: { readonly code: string; readonly verifier: string },
  site: string,
): Promise<Outcome> {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const outcome = await c.get('people').attempts.redeem(code, site, challenge);
  if (!outcome) {
    const detail = 'The code is not known, was used, has run out, or is not for this page.';
    throw new CivicError('unauthenticated', { field: 'code', detail });
  }
  return outcome;
}

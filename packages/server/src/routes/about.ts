import { CivicError } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answerPrivately } from '../answer.ts';
import { jsonBody } from '../body.ts';
import type { Call } from '../context.ts';
import { needPerson } from '../door.ts';
import { idSchema } from '../schemas/id.ts';
import { viewerSchema } from '../schemas/person.ts';
import { aboutSchema, declaredSchema } from '../schemas/token.ts';
import { base, refusals, type App } from './read.ts';

const params = z.object({ space: idSchema });
const security = [{ bearer: [] }];
const about = { 200: { description: 'What is kept', content: { 'application/json': { schema: aboutSchema } } } };

const putDeclared = createRoute({
  method: 'put',
  path: `${base}/viewer/declared`,
  operationId: 'declare',
  summary: 'Keeps how old the person who asks says to be at least',
  security,
  middleware: jsonBody,
  request: { params, body: { required: true, content: { 'application/json': { schema: declaredSchema } } } },
  responses: {
    200: { description: 'Who asks, from now on', content: { 'application/json': { schema: viewerSchema } } },
    ...refusals,
  },
});

const getAbout = createRoute({
  method: 'get',
  path: `${base}/viewer/about`,
  operationId: 'getAbout',
  summary: 'What the person who asks told of themselves',
  security,
  request: { params, query: z.strictObject({}) },
  responses: { ...about, ...refusals },
});

const putAbout = createRoute({
  method: 'put',
  path: `${base}/viewer/about`,
  operationId: 'tellAbout',
  summary: 'Replaces what the person who asks told of themselves',
  security,
  middleware: jsonBody,
  request: { params, body: { required: true, content: { 'application/json': { schema: aboutSchema } } } },
  responses: { ...about, ...refusals },
});

/** What people declare and tell of themselves. */
export function addAbout(app: App): void {
  const declare = async (c: Call): Promise<Response> => {
    const { person } = await needPerson(c);
    const { atLeast }: z.output<typeof declaredSchema> = c.req.valid('json' as never);
    await c.get('people').declare(person, atLeast);
    return answerPrivately(
      c,
      await c
        .get('backend')
        .as(await needPerson(c))
        .viewer(),
    );
  };
  const read = async (c: Call): Promise<Response> => {
    const { person } = await needPerson(c);
    return answerPrivately(c, await c.get('people').told(person));
  };
  const tell = async (c: Call): Promise<Response> => {
    const { person } = await needPerson(c);
    const told: z.output<typeof aboutSchema> = c.req.valid('json' as never);
    const { areas } = await c.get('backend').file();
    if (told.area !== undefined && !areas.some(({ id }) => id === told.area))
      throw new CivicError('invalid', { field: 'area', detail: 'The space has no such area.' });
    await c.get('backend').describe([{ person, ...told }]);
    return answerPrivately(c, await c.get('people').told(person));
  };
  app.openapi(putDeclared, declare as never);
  app.openapi(getAbout, read as never);
  app.openapi(putAbout, tell as never);
}

import { CivicError, isId, visitor, type Actor } from '@civic-widgets/core';
import type { MiddlewareHandler } from 'hono';
import type { Call, Env } from './context.ts';
import type { Database } from './database.ts';
import { headersFor, isAllowed, preflight } from './origins.ts';
import { problem } from './problem.ts';

/** Stands before every route of a space: is there such a space, and may the page that asks use it? */
export function door(database: Database): MiddlewareHandler<Env> {
  return async (c, next) => {
    const space = c.req.param('space') ?? '';
    if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
    const backend = database.backend(space);
    const file = await backend.file();

    const origin = c.req.header('origin');
    const allowed = isAllowed(origin, file, c.req.header('host') ?? new URL(c.req.url).host);
    if (c.req.method === 'OPTIONS') return preflight(origin, allowed, c.req.header('access-control-request-method'));
    if (!allowed) {
      const detail = `${origin ?? ''} is not among the origins of this space.`;
      return problem(c, new CivicError('origin-not-allowed', { detail }));
    }
    c.set('headers', headersFor(origin));
    c.set('space', space);
    c.set('backend', backend);
    c.set('people', database.people(space));
    await next();
    return undefined;
  };
}

/** Who asks: a visitor without a token. A token that nobody knows, or no longer, is refused. */
export async function identify(c: Call): Promise<Actor> {
  const header = c.req.header('authorization');
  if (header === undefined) return visitor;
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(header)?.[1];
  const actor = token === undefined ? undefined : await c.get('people').actorOf(token);
  if (!actor) throw new CivicError('unauthenticated', { detail: 'The token is not known, or no longer.' });
  return actor;
}

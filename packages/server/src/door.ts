import {
  CivicError,
  isId,
  visitor,
  type Actor,
  type CivicBackend,
  type PersonId,
  type SpaceId,
} from '@civic-widgets/core';
import type { Proofs } from '@civic-widgets/adapter-postgres';
import type { MiddlewareHandler } from 'hono';
import type { Call, Env } from './context.ts';
import type { Database, People } from './database.ts';
import { headersFor, isAllowed, ownOrigins, preflight } from './origins.ts';
import { problem } from './problem.ts';

/** Milliseconds for which a space is remembered, so that most requests do not ask for its origins. */
const remembered = 1_000;

interface Known {
  readonly origins: readonly string[];
  readonly people: People;
  readonly proofs: Proofs;
  readonly until: number;
}

/** Stands before every route of a space: is there such a space, and may the page that asks use it? */
export function door(database: Database, url?: string): MiddlewareHandler<Env> {
  const spaces = new Map<SpaceId, Known>();

  async function knownOf(space: SpaceId, backend: CivicBackend): Promise<Known> {
    const kept = spaces.get(space);
    if (kept && kept.until > performance.now()) return kept;
    spaces.delete(space);
    const { origins } = await backend.file();
    const [people, proofs] = [database.people(space), database.proofs(space)];
    const known: Known = { origins, people, proofs, until: performance.now() + remembered };
    spaces.set(space, known);
    return known;
  }

  return async (c, next) => {
    const space = c.req.param('space') ?? '';
    if (!isId(space)) throw new CivicError('not-found', { field: 'space' });
    const backend = database.backend(space);
    const { origins, people, proofs } = await knownOf(space, backend);

    const origin = c.req.header('origin');
    const own = ownOrigins(c.req.header('host') ?? new URL(c.req.url).host, url);
    const allowed = isAllowed(origin, origins, own);
    if (c.req.method === 'OPTIONS') return preflight(origin, allowed, c.req.header('access-control-request-method'));
    if (!allowed) {
      const detail = `${origin ?? ''} is not among the origins of this space.`;
      return problem(c, new CivicError('origin-not-allowed', { detail }));
    }
    c.set('headers', headersFor(origin));
    refuseQuery(c);
    c.set('space', space);
    c.set('backend', backend);
    c.set('people', people);
    c.set('proofs', proofs);
    await next();
    return undefined;
  };
}

/** What is written is said in the body; what an address says beside it would be passed over in silence. */
function refuseQuery(c: Call): void {
  if (['GET', 'HEAD'].includes(c.req.method)) return;
  const [field] = Object.keys(c.req.query());
  if (field !== undefined) throw new CivicError('malformed', { field, detail: 'There is no such parameter.' });
}

/** The token that a request comes with; undefined without one, empty where it is none. */
export function bearerOf(c: Call): string | undefined {
  const header = c.req.header('authorization');
  return header === undefined ? undefined : (/^Bearer +([\x21-\x7e]+)$/i.exec(header)?.[1] ?? '');
}

/**
 * Who asks: a visitor without a token. A token that nobody knows, or no longer, is refused, and so is one that was given to
 * another web site.
 */
export async function identify(c: Call): Promise<Actor> {
  const token = bearerOf(c);
  if (token === undefined) return visitor;
  const actor = await c.get('people').actorOf(token, c.req.header('origin'));
  if (!actor) throw new CivicError('unauthenticated', { detail: 'The token is not known, or no longer.' });
  c.get('gate').know(c, actor);
  return actor;
}

/** @throws CivicError `unauthenticated` for a visitor, who is nobody yet */
export async function needPerson(c: Call): Promise<Actor & { readonly person: PersonId }> {
  const { person, ...actor } = await identify(c);
  if (person === undefined) throw new CivicError('unauthenticated', { detail: 'This needs a token.' });
  return { ...actor, person };
}

import { CivicError, checkSpace, isInstant, milliseconds, newId, roles, type Actor } from '@civic-widgets/core';
import { answerPrivately } from './answer.ts';
import type { Call } from './context.ts';
import type { Database } from './database.ts';
import type { App } from './routes/read.ts';

/** Spaces that a rehearsal founds are called so; a database that holds others is never opened to it. */
export const rehearsed = 'rehearsal-';

/** The clock of a rehearsal: the machine's until it is set, and from then on it stands still. */
export class Clock {
  #at: number | undefined;
  readonly now = (): number => this.#at ?? Date.now();

  set(at: number): void {
    this.#at = at;
  }
}

/**
 * What the conformance kit needs of a server beside its interface: fresh spaces, people of every role, and the time of day.
 * Whoever reaches it is whoever they like, so it is offered by `civic serve --testing` alone. Described in
 * docs/implement-the-wire.md.
 */
export function rehearsal(database: Database, clock: Clock): (app: App) => void {
  return (app) => {
    app.post('/testing/spaces', async (c) => {
      const { space } = await body(c);
      const id = `${rehearsed}${newId()}`;
      await database.backend(id).apply({ ...checkSpace(space), id });
      return answerPrivately(c, { id }, 201);
    });
    app.post('/testing/spaces/:space/tokens', async (c) => {
      const space = c.req.param('space');
      if (!space.startsWith(rehearsed)) throw new CivicError('not-found', { field: 'space' });
      const actor = actorIn((await body(c))['actor']);
      return answerPrivately(c, { token: await database.people(space).issue(actor) }, 201);
    });
    app.put('/testing/clock', async (c) => {
      const { now } = await body(c);
      if (!isInstant(now)) throw new CivicError('malformed', { field: 'now' });
      clock.set(milliseconds(now));
      return answerPrivately(c, { now });
    });
  };
}

async function body(c: Call): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await c.req.json().catch(() => undefined);
  if (typeof value !== 'object' || value === null) throw new CivicError('malformed');
  return value as Readonly<Record<string, unknown>>;
}

function actorIn(value: unknown): Actor {
  const actor = value as Partial<Actor> | undefined;
  if (!roles.some((role) => role === actor?.role)) throw new CivicError('malformed', { field: 'actor' });
  return value as Actor;
}

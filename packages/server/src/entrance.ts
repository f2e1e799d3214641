import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Call, Env } from './context.ts';
import type { Gate } from './gate.ts';
import { publicHeaders } from './headers.ts';
import { logLine, type Log } from './log.ts';

export interface EntranceOptions {
  readonly log: Log;
  readonly gate: Gate;
  /** Whether every request is told to the log. */
  readonly requests: boolean;
}

/** By request, since the server's pages are an application of their own, which knows the pattern of theirs alone. */
const routes = new WeakMap<Request, string>();

/** What every request passes first: it gets a name and its route, and is told to the log once it is answered. */
export function entrance({ log, gate, requests }: EntranceOptions): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('log', log);
    c.set('gate', gate);
    c.set('headers', publicHeaders);
    const own = routeOf(c);
    if (own !== undefined) routes.set(c.req.raw, own);
    c.set('route', own);
    c.set('request', randomUUID());
    if (!requests) {
      await next();
      return;
    }
    const start = performance.now();
    await next();
    const { status } = c.res;
    tellRequest(log, { request: c.get('request'), method: methodOf(c), route: routes.get(c.req.raw), status, start });
  };
}

export interface Answered {
  /** Its name in the log. */
  readonly request: string;
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  /** When it came, by `performance.now()`. */
  readonly start: number;
}

export function tellRequest(log: Log, { route, status, start, ...request }: Answered): void {
  const ms = Math.round((performance.now() - start) * 10) / 10;
  log(logLine(status >= 500 ? 'error' : 'info', 'request', { ...request, route: route ?? null, status, ms }));
}

/** The last that matches and is not for all that lies below it. */
function routeOf(c: Call): string | undefined {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path;
}

/** A method is free text on the wire. */
function methodOf(c: Call): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(c.req.method) ? c.req.method : 'other';
}

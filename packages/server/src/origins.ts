import { publicHeaders, securityHeaders } from './headers.ts';
import type { Headers } from './context.ts';

/** A day; browsers shorten it to their own limit. */
const preflightSeconds = '86400';

/**
 * Whether a page from this origin may use the space. Requests without an origin come from no page of another site:
 * from the server's own pages, or from a program.
 *
 * An origin is compared letter by letter, as browsers write it: nothing is parsed, since what a parser forgives is what
 * somebody else may own.
 *
 * @param origins those of the space
 * @param own those of the server, whose own pages are at home everywhere
 */
export function isAllowed(origin: string | undefined, origins: readonly string[], own: readonly string[]): boolean {
  return origin === undefined || origins.includes(origin) || own.includes(origin);
}

/**
 * By which origins the server's own pages come: the one that was set, or else the name by which this request addressed it,
 * with TLS or without, which a proxy may have taken off.
 */
export function ownOrigins(host: string, set: string | undefined): readonly string[] {
  return set === undefined ? [`https://${host}`, `http://${host}`] : [new URL(set).origin];
}

/** Headers of answers to a page that may use the space. */
export function headersFor(origin: string | undefined): Headers {
  const vary = { vary: 'Origin, Authorization, Accept-Encoding' };
  if (origin === undefined) return { ...securityHeaders, ...vary };
  return { ...publicHeaders, ...vary, 'access-control-allow-origin': origin };
}

/**
 * Answers a browser that asks beforehand. A page that is not registered may only look why: its reads get through the
 * preflight and are then refused with a problem document that the page can show; its writes are not even sent.
 */
export function preflight(origin: string | undefined, allowed: boolean, method: string | undefined): Response {
  const vary = { vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' };
  if (origin === undefined || (!allowed && method !== 'GET')) {
    return new Response(null, { status: allowed ? 204 : 403, headers: { ...securityHeaders, ...vary } });
  }
  return new Response(null, {
    status: 204,
    headers: {
      ...securityHeaders,
      ...vary,
      'access-control-allow-origin': allowed ? origin : '*',
      'access-control-allow-methods': allowed ? 'GET, POST, PUT, DELETE' : 'GET',
      'access-control-allow-headers': 'Authorization, Content-Type, If-None-Match, Last-Event-ID',
      'access-control-max-age': preflightSeconds,
    },
  });
}

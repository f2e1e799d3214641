import { hash, randomBytes } from 'node:crypto';
import { CivicError, visitor, type Actor } from '@civic-widgets/core';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Call } from '../context.ts';

/** Seconds: as long as a token lives that is not used. */
const lifetime = 180 * 86_400;

/**
 * The cookie of one space: it holds a token of this server's own origin. With the prefix `__Host-` no other host can set it,
 * and it travels over TLS alone; where a city is tried out without TLS there is no such prefix.
 */
function cookieOf(space: string, origin: string): { readonly name: string; readonly secure: boolean } {
  const secure = origin.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}civic-${hash('sha256', space, 'hex').slice(0, 12)}`, secure };
}

/** The token that the browser keeps; undefined where there is none. */
export function sessionToken(c: Call, origin: string): string | undefined {
  return getCookie(c, cookieOf(c.get('space'), origin).name);
}

/** Who looks at the page: a visitor without a cookie, and with one that nobody knows any more. */
export async function visitorOf(c: Call, origin: string): Promise<Actor> {
  const token = sessionToken(c, origin);
  return (token === undefined ? undefined : await c.get('people').actorOf(token, origin)) ?? visitor;
}

/** Keeps a token in the browser: nothing is kept there before an act. It is no script's business, and no other site's. */
export function startSession(c: Call, origin: string, token: string): void {
  const { name, secure } = cookieOf(c.get('space'), origin);
  setCookie(c, name, token, { path: '/', httpOnly: true, secure, sameSite: 'Strict', maxAge: lifetime });
}

/** Forgets who acted in this browser; what was done stays. */
export async function endSession(c: Call, origin: string): Promise<void> {
  const { name, secure } = cookieOf(c.get('space'), origin);
  const token = getCookie(c, name);
  if (token !== undefined) await c.get('people').revoke(token);
  deleteCookie(c, name, { path: '/', secure });
}

/** What the first form of a visitor carries: pressed twice, it is sent twice by one and the same guest. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Only our own pages may send our forms. Browsers tell the origin of whatever sends a form; a request that tells none was
 * sent by no browser of today. See `docs/decisions/pages.md`.
 *
 * @throws CivicError `origin-not-allowed`
 */
export function refuseForeign(c: Call, origin: string): void {
  if (c.req.header('origin') !== origin) throw new CivicError('origin-not-allowed');
}

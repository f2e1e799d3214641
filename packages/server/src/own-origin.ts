import { isIP } from 'node:net';
import { CivicError } from '@civic-widgets/core';
import type { Call } from './context.ts';

/**
 * The origin by which people reach this server: what was set (`CIVIC_URL`), or else the name by which this request addressed
 * it. A proxy on this machine may say that people reach it by `https`; others are not believed.
 */
export function ownOrigin(c: Call, set?: string): string {
  if (set !== undefined) return new URL(set).origin;
  const { host, protocol } = new URL(c.req.url);
  const socket = (c.env as Call['env'] | undefined)?.incoming?.socket.remoteAddress ?? '';
  const near = socket === '::1' || /^(::ffff:)?127\./.test(socket);
  const told = near ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() : undefined;
  return `${told === 'https' ? 'https:' : protocol}//${host}`;
}

/**
 * Whoever asks says in `Host` by which name they know this server. Where it was not told its own address, names are believed that
 * only somebody on this machine or in a test can give it (RFC 6761), and plain addresses: everybody else can have a name of theirs
 * lead here, and would have people sign in under it.
 *
 * @throws CivicError `not-supported`
 */
export function refuseStrangeName(c: Call, set: string | undefined): void {
  if (set !== undefined) return;
  const { hostname } = new URL(c.req.url);
  const isAddress = isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0;
  if (isAddress || /(^|\.)(localhost|test)$/.test(hostname)) return;
  const detail = 'Nobody can sign in until this server is told by which address people reach it (CIVIC_URL).';
  throw new CivicError('not-supported', { field: 'host', detail });
}

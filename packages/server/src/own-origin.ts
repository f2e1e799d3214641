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

import { isIP } from 'node:net';
import type { Call } from './context.ts';

/**
 * The network that a request comes from, by its socket: an IPv4 address, or the first 64 bits of an IPv6 address, which one
 * household has to itself. Undefined where there is no socket. A proxy on this machine would make one network of everybody,
 * so behind it counts what it says last in `X-Forwarded-For`; others are not believed.
 */
export function networkOf(c: Call): string | undefined {
  const { incoming } = (c.env as Call['env'] | undefined) ?? {};
  const socket = incoming?.socket.remoteAddress;
  if (socket === undefined) return undefined;
  const own = prefixOf(socket);
  if (own !== loopback && !own.startsWith('127.')) return own;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) === 0 ? own : prefixOf(forwarded);
}

const loopback = prefixOf('::1');

export function prefixOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIP(address) === 4) return mapped ?? address;
  const [start = '', end] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groups = start.split(':');
  // What `::` stands for is zeros, at the least as far as the prefix reaches where the end is short.
  const rest =
    end === undefined || end === ''
      ? []
      : end.split(':').flatMap((group) => (group.includes('.') ? ['', ''] : [group]));
  const zeros = end === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`;
}

import { BlockList, isIP } from 'node:net';

/**
 * Whom to believe about where a request comes from: proxies at these addresses or networks (`10.0.0.7`, `10.0.0.0/8`), or
 * so many proxies in a row, whatever their addresses (then nobody but the last of them may reach the port).
 */
export type Proxies = readonly string[] | number;

/** A proxy on this machine. */
const ordinary: Proxies = ['127.0.0.0/8', '::1'];

/**
 * The network that a request comes from: an IPv4 address, or the first 64 bits of an IPv6 address, which one household has
 * to itself. A proxy would make one network of everybody, so those that are believed are asked in turn, from the nearest on, whom
 * they spoke to.
 *
 * @param socket the address that the request came from; undefined where there is no socket
 * @param said `X-Forwarded-For`, whose last address the nearest proxy wrote
 */
export function networkOf(
  socket: string | undefined,
  said: string | undefined,
  proxies: Proxies = ordinary,
): string | undefined {
  if (socket === undefined) return undefined;
  if (said === undefined) return prefixOf(socket);
  const chain = [socket, ...said.split(',').reverse().map(addressIn)];
  if (typeof proxies === 'number') return prefixOf(chain.slice(0, proxies + 1).findLast(isAddress) ?? socket);

  const believed = listOf(proxies);
  let client = socket;
  for (const [index, address] of chain.entries()) {
    if (isIP(address) === 0) break; // What cannot be read is the last thing that somebody believed said.
    client = address;
    if (index === chain.length - 1 || !believes(believed, address)) break;
  }
  return prefixOf(client);
}

const isAddress = (text: string): boolean => isIP(text) !== 0;

/** Some proxies write the port too: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
function addressIn(text: string): string {
  const trimmed = text.trim();
  return /^\[(.*)\](:\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
}

function believes(list: BlockList, address: string): boolean {
  return list.check(address.replace(/%.*$/, ''), isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

const lists = new WeakMap<readonly string[], BlockList>();

/** @throws TypeError or RangeError where an entry is no address and no network */
export function listOf(networks: readonly string[]): BlockList {
  let list = lists.get(networks);
  if (list) return list;
  list = new BlockList();
  for (const network of networks) {
    const [address = '', bits, more] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0 || more !== undefined) throw new TypeError(`No address or network: ${network}`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, /^\d{1,3}$/.test(bits) ? Number(bits) : -1, family);
  }
  lists.set(networks, list);
  return list;
}

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

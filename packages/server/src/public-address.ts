import { BlockList, isIP } from 'node:net';

/**
 * Networks that are not of the public internet, by IANA's registries of special-purpose addresses (IPv4 and IPv6, with
 * multicast and what is reserved). What may be reached behind them is somebody's own: this machine, its neighbours, a
 * cloud's metadata.
 */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Within global unicast, which is `2000::/3`; everything outside of that is refused anyway. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const blocked4 = listOf(special4, 'ipv4');
const blocked6 = listOf(special6, 'ipv6');
const global6 = listOf(['2000::/3'], 'ipv6');

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Whether an address, as a resolver or the parser of URLs writes it, lies in the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !blocked4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  const inner = embedded(address);
  if (inner !== undefined) return !blocked4.check(inner, 'ipv4');
  return global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}

/** The IPv4 address within a mapped one (`::ffff:0:0/96`), or one that a translator reaches (NAT64, `64:ff9b::/96`). */
function embedded(address: string): string | undefined {
  const whole = new URL(`http://[${address}]`).hostname.slice(1, -1); // lower case, compressed, all in groups
  const [, high, low] = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(whole) ?? [];
  if (high !== undefined && low !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
  }
  // Compression swallows zeros of the IPv4 address: `64:ff9b::1` is 0.0.0.1, `64:ff9b::` is 0.0.0.0.
  return /^64:ff9b::[0-9a-f]{0,4}$/.test(whole) ? '0.0.0.0' : undefined;
}

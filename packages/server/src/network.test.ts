import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, networkOf, prefixOf, type Proxies } from './network.ts';

test('an IPv6 network is its first 64 bits, and an IPv4 address is the same however it is written', () => {
  const prefixes = {
    '192.0.2.7': '192.0.2.7',
    '::ffff:192.0.2.7': '192.0.2.7',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2::/64',
    '2001:db8:1:2::6': '2001:db8:1:2::/64',
    '2001:DB8:1:2::': '2001:db8:1:2::/64',
    '2001:db8::1': '2001:db8:0:0::/64',
    '2001:db8::5:6:7:8:9': '2001:db8:0:5::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '64:ff9b::192.0.2.33': '64:ff9b:0:0::/64',
    '::1': '0:0:0:0::/64',
  };
  for (const [address, prefix] of Object.entries(prefixes)) assert.equal(prefixOf(address), prefix, address);
});

const chains: readonly (readonly [
  socket: string,
  said: string | undefined,
  proxies: Proxies | undefined,
  from: string,
])[] = [
  ['203.0.113.1', undefined, undefined, '203.0.113.1'],
  // Nobody is believed but who is on this machine.
  ['203.0.113.1', '192.0.2.8', undefined, '203.0.113.1'],
  ['127.0.0.1', '192.0.2.8', undefined, '192.0.2.8'],
  ['::1', '192.0.2.8', undefined, '192.0.2.8'],
  ['::ffff:127.0.0.1', '192.0.2.8', undefined, '192.0.2.8'],
  // What the visitor wrote beforehand stands on the left.
  ['127.0.0.1', '1.1.1.1, 127.0.0.1, 192.0.2.8', undefined, '192.0.2.8'],
  ['127.0.0.1', 'rubbish', undefined, '127.0.0.1'],
  ['127.0.0.1', '', undefined, '127.0.0.1'],
  ['127.0.0.1', '192.0.2.8:4711', undefined, '192.0.2.8'],
  ['127.0.0.1', '[2001:db8:1:2::3]:4711', undefined, '2001:db8:1:2::/64'],
  // Proxies by their addresses: from the nearest to the first that is none.
  ['10.0.0.2', '192.0.2.8, 10.0.0.1', ['10.0.0.0/8'], '192.0.2.8'],
  ['10.0.0.2', '192.0.2.8, 203.0.113.5', ['10.0.0.0/8'], '203.0.113.5'],
  ['10.0.0.2', '10.0.0.9, 10.0.0.1', ['10.0.0.0/8'], '10.0.0.9'],
  ['11.0.0.2', '192.0.2.8', ['10.0.0.0/8'], '11.0.0.2'],
  ['fd00::2', '192.0.2.8, fd00::1', ['fd00::/8'], '192.0.2.8'],
  ['127.0.0.1', '192.0.2.8', [], '127.0.0.1'],
  ['10.0.0.2', '192.0.2.8, rubbish, 10.0.0.1', ['10.0.0.0/8'], '10.0.0.1'],
  // Proxies by their number, whatever their addresses.
  ['203.0.113.1', '198.51.100.1, 192.0.2.8', 1, '192.0.2.8'],
  ['203.0.113.1', '198.51.100.1, 192.0.2.8', 2, '198.51.100.1'],
  ['203.0.113.1', '192.0.2.8', 2, '192.0.2.8'],
  ['203.0.113.1', '192.0.2.8', 0, '203.0.113.1'],
];
for (const [socket, said, proxies, from] of chains) {
  test(`from ${socket}, which says ${said ?? 'nothing'}, believing ${proxies === undefined ? 'this machine' : JSON.stringify(proxies)}: ${from}`, () => {
    assert.equal(networkOf(socket, said, proxies), from);
  });
}

test('a list of proxies that is none is refused', () => {
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', ''])
    assert.throws(() => listOf([wrong]), wrong);
});

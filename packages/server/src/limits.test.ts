import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { createApp } from './app.ts';
import type { Call } from './context.ts';
import { Gate, ordinaryLimits, type Limits } from './limits.ts';
import { prefixOf } from './network.ts';
import { serve } from './serve.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

let bench: Bench;
before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

/** What Node tells of a request from this address. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

/** A server with a clock that stands still until it is put forward. */
function clocked(limits: Partial<Limits>) {
  const clock = { milliseconds: 1_000_000 };
  const app = createApp({
    database: bench.database,
    log: (line) => assert.fail(line),
    limits: { ...ordinaryLimits, ...limits, now: () => clock.milliseconds },
  });
  const ask = async (path: string, address: string | undefined, init: RequestInit): Promise<Response> =>
    app.request(bench.base + path, init, address === undefined ? {} : from(address));
  const guest = (address?: string, headers = {}): Promise<Response> =>
    ask('/guests', address, { method: 'POST', headers });
  return { clock, ask, guest };
}

test('a network gets its burst, then one guest each time that there is room again', async () => {
  const { clock, guest } = clocked({ guests: { burst: 3, perSecond: 0.5 } });
  for (let i = 0; i < 3; i++) assert.equal((await guest('192.0.2.1')).status, 201);
  const refused = await guest('192.0.2.1');
  assert.equal(refused.headers.get('retry-after'), '2');
  assert.deepEqual(await refusalOf(refused), [429, 'too-many-requests']);
  assert.equal((await guest('192.0.2.2')).status, 201, 'another network is another matter');
  clock.milliseconds += 1_900;
  assert.equal((await guest('192.0.2.1')).status, 429);
  clock.milliseconds += 100;
  assert.equal((await guest('192.0.2.1')).status, 201);
  assert.equal((await guest('192.0.2.1')).status, 429);
});

test('two hundred people behind one address feel nothing of what is taken ordinarily', async () => {
  const { guest } = clocked({});
  for (let i = 0; i < 200; i++) assert.equal((await guest('2001:db8::1')).status, 201);
});

test('calls without a socket are not limited, and neither is a server that names no limits', async () => {
  const { guest } = clocked({ guests: { burst: 1, perSecond: 0 }, streams: 0 });
  for (let i = 0; i < 5; i++) assert.equal((await guest()).status, 201);
  const unlimited = createApp({ database: bench.database });
  for (let i = 0; i < 5; i++) {
    const { status } = await unlimited.request(`${bench.base}/guests`, { method: 'POST' }, from('192.0.2.1'));
    assert.equal(status, 201);
  }
});

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

test('a proxy on this machine is believed in the last address that it names, and no other is', async () => {
  const { guest } = clocked({ guests: { burst: 1, perSecond: 0 } });
  const behind = (named: string) => ({ 'x-forwarded-for': named });
  for (const proxy of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    assert.equal((await guest(proxy, behind(`192.0.2.1, 198.51.100.${proxy.length}`))).status, 201);
    assert.equal((await guest(proxy, behind(`192.0.2.2, 198.51.100.${proxy.length}`))).status, 429);
  }
  assert.equal((await guest('203.0.113.1', behind('192.0.2.8'))).status, 201);
  assert.equal((await guest('203.0.113.1', behind('192.0.2.9'))).status, 429);
});

test('networks are forgotten once they have their whole burst again', () => {
  const clock = { milliseconds: 1_000_000 };
  const gate = new Gate({ ...ordinaryLimits, now: () => clock.milliseconds });
  const call = (address: string): Call => ({ env: from(address) }) as unknown as Call;
  for (let i = 0; i < 100; i++) gate.guest(call(`192.0.2.${i}`));
  assert.equal(gate.remembered, 100);
  clock.milliseconds += 60_000;
  gate.guest(call('198.51.100.1'));
  assert.equal(gate.remembered, 1);
});

test('one stream more than a space may have is refused, until one ends', async () => {
  const { ask } = clocked({ streams: 2 });
  const leaving = new AbortController();
  const follow = (signal?: AbortSignal) => ask('/changes', '192.0.2.1', signal ? { signal } : {});
  const open = [await follow(leaving.signal), await follow()];
  assert.ok(open.every(({ status }) => status === 200));
  const refused = await follow();
  assert.equal(refused.headers.get('retry-after'), '30');
  assert.deepEqual(await refusalOf(refused), [429, 'too-many-requests']);
  leaving.abort();
  const again = await follow();
  assert.equal(again.status, 200);
  await again.body?.cancel();
  await open[1]?.body?.cancel();
});

test('over a real socket', async () => {
  const limits = { guests: { burst: 1, perSecond: 1 }, streams: 1, now: () => 0 };
  const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', limits });
  const guest = () => fetch(`${server.url}${bench.base}/guests`, { method: 'POST' });
  assert.equal((await guest()).status, 201);
  assert.deepEqual(await refusalOf(guest()), [429, 'too-many-requests']);
  await server.close();
});

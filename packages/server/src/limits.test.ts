import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { createApp } from './app.ts';
import { ordinaryLimits, scaled, type Limits } from './limits.ts';
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
  const ask = async (path: string, address: string | undefined, init: RequestInit = {}): Promise<Response> =>
    app.request(
      path.startsWith('//') ? path.slice(1) : bench.base + path,
      init,
      address === undefined ? {} : from(address),
    );
  const guest = (address?: string, headers = {}): Promise<Response> =>
    ask('/guests', address, { method: 'POST', headers });
  const submit = (action: object, address: string, headers: object): Promise<Response> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    return ask('/actions', address, { ...init, body: JSON.stringify(action) });
  };
  return { clock, ask, guest, submit };
}

const network = (rates: Partial<Limits['network']>): Pick<Limits, 'network'> => ({
  network: { ...ordinaryLimits.network, ...rates },
});
const once = { burst: 1, perSecond: 0 };

test('a network gets its burst, then one guest each time that there is room again', async () => {
  const { clock, guest } = clocked(network({ guest: { burst: 3, perSecond: 0.5 } }));
  for (let i = 0; i < 3; i++) assert.equal((await guest('192.0.2.1')).status, 201);
  const refused = await guest('192.0.2.1');
  assert.equal(refused.headers.get('retry-after'), '2');
  assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'the page can read why');
  assert.deepEqual(await refusalOf(refused), [429, 'too-many-requests']);
  assert.equal((await guest('192.0.2.2')).status, 201, 'another network is another matter');
  clock.milliseconds += 1_900;
  assert.equal((await guest('192.0.2.1')).status, 429);
  clock.milliseconds += 100;
  assert.equal((await guest('192.0.2.1')).status, 201);
  assert.equal((await guest('192.0.2.1')).status, 429);
});

test('each class of requests is counted by itself, over all routes', async () => {
  const { ask, guest, submit } = clocked(
    network({ read: once, write: once, search: once, stream: once, guest: once, 'sign-in': once }),
  );
  const classes: Readonly<Record<string, readonly (() => Promise<Response>)[]>> = {
    read: [
      '',
      '/ideas',
      '/polls/bench',
      '/viewer',
      '/nothing',
      '//api/v1/spaces/elsewhere',
      '//ready',
      '//openapi.json',
      '//a-page',
    ].map((path) => () => ask(path, '192.0.2.1')),
    search: ['/similar?text=a', '/ideas?text=a'].map((path) => () => ask(path, '192.0.2.1')),
    stream: [() => ask('/changes', '192.0.2.1')],
    guest: [() => guest('192.0.2.1')],
    write: [() => submit({}, '192.0.2.1', {})],
    'sign-in': [
      () => ask('/tokens', '192.0.2.1', { method: 'POST' }),
      () => ask('/tokens/current', '192.0.2.1', { method: 'DELETE' }),
      ...['email', 'code', 'again'].map((step) => () => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return ask(`//sign-in/${town().id}/${step}`, '192.0.2.1', { method: 'POST', headers });
      }),
      () => ask(`//sign-in/${town().id}/with/konto`, '192.0.2.1'),
    ],
  };
  for (const [cost, asks] of Object.entries(classes)) {
    for (const [index, one] of [...asks, ...asks].entries()) {
      const response = await one();
      assert.equal(response.status === 429, index > 0, `${cost} ${index}: ${response.status}`);
      if (index > 0) assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
      await response.body?.cancel();
    }
  }
  for (let i = 0; i < 3; i++) assert.notEqual((await ask('//health', '192.0.2.1')).status, 429);
  const preflight = { method: 'OPTIONS', headers: { origin: 'https://www.aubach.example' } };
  for (let i = 0; i < 3; i++) assert.notEqual((await ask('/ideas', '192.0.2.1', preflight)).status, 429);
});

test('who is known is counted as a person, wherever from, and is not crowded out by who is not', async () => {
  const person = { ...ordinaryLimits.person, read: { burst: 3, perSecond: 0 } };
  const { ask } = clocked({ person, ...network({ read: { burst: 5, perSecond: 0 } }) });
  const [anna, ben] = await Promise.all([bench.as(actors.anna), bench.as(actors.ben)]);
  for (const headers of [anna, ben]) assert.equal((await ask('', '192.0.2.1', { headers })).status, 200);
  for (let i = 0; i < 3; i++) assert.equal((await ask('', '192.0.2.1')).status, 200);
  assert.equal((await ask('', '192.0.2.1')).status, 429, 'the network is used up for those who are not known');
  const unknown = { headers: { authorization: 'Bearer made-up' } };
  assert.equal((await ask('', '192.0.2.1', unknown)).status, 429, 'a made-up token makes nobody known');
  for (const address of ['192.0.2.1', '192.0.2.1', '198.51.100.1'])
    assert.equal((await ask('', address, { headers: anna })).status, 200);
  assert.equal((await ask('', '203.0.113.1', { headers: anna })).status, 429);
  assert.equal((await ask('', '192.0.2.1', { headers: ben })).status, 200);
});

test('two hundred people behind one address act at a human pace and are never refused; one who floods is', async () => {
  const people = 200;
  const { clock, ask, guest, submit } = clocked({});
  const address = '192.0.2.1';
  const { id: idea } = act.propose('square', 'A common idea', { id: 'common' });
  await bench.backend.as(actors.anna).submit(act.propose('square', 'A common idea', { id: idea }));

  const statuses = new Map<number, number>();
  const count = async (response: Promise<Response>): Promise<Response> => {
    const { status } = await response;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    return response;
  };
  // All of them open the page at the same moment, as a class does, and act.
  const tokens = await Promise.all(
    Array.from({ length: people }, async () => {
      const { token } = (await (await count(guest(address))).json()) as { token: string };
      return { authorization: `Bearer ${token}` };
    }),
  );
  const flooded = { taken: 0, refused: 0 };
  const abuser = await bench.as(actors.cem);
  const pages = ['', '/ideas', '/polls', '/viewer', '/ideas/common', '/ideas/common/comments', '/insight', '/standing'];
  for (let second = 0; second < 30; second++) {
    clock.milliseconds += 1_000;
    const asked = tokens.flatMap((headers, index) => {
      const turn = second + index;
      return [
        ...(turn % 30 === 0 ? pages.map((path) => count(ask(path, address, { headers }))) : []),
        ...(turn % 10 === 0 ? [count(submit(act.vote(idea), address, headers))] : []),
        ...(turn % 20 === 1 ? [count(ask('/similar?text=common', address, { headers }))] : []),
        ...(turn === 25 ? [count(submit(act.propose('square', `Idea ${index}`), address, headers))] : []),
      ];
    });
    const flood = Array.from({ length: 40 }, async () => {
      const { status } = await ask('/viewer', address, { headers: abuser });
      if (status === 429) flooded.refused += 1;
      else flooded.taken += 1;
    });
    await Promise.all([...asked, ...flood]);
  }
  assert.deepEqual([...statuses.keys()].sort(), [200, 201]);
  assert.ok((statuses.get(200) ?? 0) > 2_500, JSON.stringify([...statuses]));
  // He is not known yet while his first requests are on their way.
  assert.ok(flooded.taken <= 600 + 30 * 10 + 40 && flooded.refused > 200, JSON.stringify(flooded));
});

test('calls without a socket are not limited, and neither is a server that names no limits', async () => {
  const { guest } = clocked({ ...network({ guest: once }), streams: { ofSpace: 0, ofNetwork: 0 } });
  for (let i = 0; i < 5; i++) assert.equal((await guest()).status, 201);
  const unlimited = createApp({ database: bench.database });
  for (let i = 0; i < 5; i++) {
    const { status } = await unlimited.request(`${bench.base}/guests`, { method: 'POST' }, from('192.0.2.1'));
    assert.equal(status, 201);
  }
});

test('a proxy on this machine is believed in the last address that it names, and no other is', async () => {
  const { guest } = clocked(network({ guest: once }));
  const behind = (named: string) => ({ 'x-forwarded-for': named });
  for (const proxy of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    assert.equal((await guest(proxy, behind(`192.0.2.1, 198.51.100.${proxy.length}`))).status, 201);
    assert.equal((await guest(proxy, behind(`192.0.2.2, 198.51.100.${proxy.length}`))).status, 429);
  }
  assert.equal((await guest('203.0.113.1', behind('192.0.2.8'))).status, 201);
  assert.equal((await guest('203.0.113.1', behind('192.0.2.9'))).status, 429);
});

test('one stream more than a space or a network may have is refused, until one ends', async () => {
  for (const streams of [
    { ofSpace: 2, ofNetwork: 9 },
    { ofSpace: 9, ofNetwork: 2 },
  ]) {
    const { ask } = clocked({ streams });
    const leaving = new AbortController();
    const follow = (address: string, signal?: AbortSignal) => ask('/changes', address, signal ? { signal } : {});
    const open = [await follow('192.0.2.1', leaving.signal), await follow('192.0.2.1')];
    assert.ok(open.every(({ status }) => status === 200));
    const refused = await follow('192.0.2.1');
    assert.equal(refused.headers.get('retry-after'), '30');
    assert.deepEqual(await refusalOf(refused), [429, 'too-many-requests']);
    const elsewhere = await follow('198.51.100.1');
    assert.equal(elsewhere.status, streams.ofNetwork === 2 ? 200 : 429);
    await elsewhere.body?.cancel();
    leaving.abort();
    const again = await follow('192.0.2.1');
    assert.equal(again.status, 200);
    await again.body?.cancel();
    await open[1]?.body?.cancel();
  }
});

test('who leaves before the stream is there takes no place', async (t) => {
  let begin = (): void => {};
  let go = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const held = new Promise<void>((resolve) => (go = resolve));
  const backend = bench.database.backend(town().id);
  const position = async (): Promise<number> => {
    begin();
    await held;
    return backend.position();
  };
  const database = { ...bench.database, backend: () => ({ ...backend, position }) };
  const limits = { ...ordinaryLimits, streams: { ofSpace: 1, ofNetwork: 1 } };
  const server = await serve({ database, port: 0, host: '127.0.0.1', limits });
  t.after(() => server.close());
  const follow = (signal: AbortSignal): Promise<Response> => fetch(`${server.url}${bench.base}/changes`, { signal });
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const left = follow(leaving.signal);
  await begun;
  leaving.abort();
  await assert.rejects(left);
  for (let i = 0; i < 5; i++) await fetch(`${server.url}/health`); // Meanwhile the server hears of it.
  go();
  let status = 429; // While it may not have heard of it.
  for (let tries = 0; status === 429 && tries < 100; tries++) ({ status } = await follow(staying.signal));
  assert.equal(status, 200);
  staying.abort();
});

test('over a real socket', async () => {
  const limits = { ...ordinaryLimits, ...network({ guest: { burst: 1, perSecond: 1 } }), now: () => 0 };
  const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', limits });
  const guest = () => fetch(`${server.url}${bench.base}/guests`, { method: 'POST' });
  assert.equal((await guest()).status, 201);
  assert.deepEqual(await refusalOf(guest()), [429, 'too-many-requests']);
  await server.close();
});

test('a city of which more people come through one address takes so many times as much from each network', () => {
  const limits = scaled(ordinaryLimits, 3);
  assert.deepEqual(limits.network.guest, { burst: 900, perSecond: 6 });
  assert.deepEqual(limits.person, ordinaryLimits.person);
  assert.equal(limits.streams.ofNetwork, 3_000);
});

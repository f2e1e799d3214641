import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { OutboundError, outboundFetch, type OutboundOptions, type Resolve } from './outbound.ts';
import { cert, key } from '../testing/nobodys-certificate.ts';
import { isPublicAddress } from './public-address.ts';

/** Every way known to us of writing an address that is somebody's own. */
const forms = `
  127.0.0.1 127.0.0.2 127.255.255.254 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 017700000001 0177.1
  127.0.0.1. １２７.０.０.１ ①②⑦.⓪.⓪.① 127。0。0。1 0X7F.0X0.0X0.0X1 127.0x0.1 %31%32%37.0.0.1
  0.0.0.0 0 0x0 00 0.1 0.0.0.1 0.255.255.255 10.0.0.1 10.255.255.255 012.0.0.1 0xa.1 167772161 0x0a000001
  100.64.0.1 100.127.255.254 169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518 169.16689662 169.254.0.0
  172.16.0.1 172.31.255.255 0xac.0x10.1 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 0xc0a80001 3232235521
  192.31.196.1 192.52.193.1 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1
  255.255.255.255 4294967295
  [::] [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0.0.0.1] [::127.0.0.1] [::7f00:1]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:0001] [0:0:0:0:0:ffff:127.0.0.1] [::ffff:10.0.0.1] [::ffff:a9fe:a9fe]
  [::ffff:192.168.1.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b::a9fe:a9fe]
  [64:ff9b::] [64:ff9b::1] [64:ff9b:1::1] [100::1] [2001::1] [2001:0:7f00:1::] [2001:2::1] [2001:10::1] [2001:20::1] [2001:db8::1]
  [2002:7f00:1::] [2002:a00:1::] [2002:c0a8:101::1] [2620:4f:8000::1] [3fff::1] [5f00::1] [fc00::1] [fd00::1] [fd00:ec2::254]
  [fe80::1] [febf::1] [fec0::1] [ff02::1] [ff05::2] [4000::1] [::8.8.8.8]
`
  .trim()
  .split(/\s+/);

const never: Resolve = (name, _options, done) => done(new Error(`${name} was looked up`), []);

async function reasonOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => assert.fail('It got through.'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof OutboundError, String(error));
  return error.reason;
}

const servers: (() => void)[] = [];
after(() => servers.forEach((close) => close()));

/** A server on this machine, which only a name that lies, or leave, can reach. */
async function listen(listener: RequestListener): Promise<{ readonly host: string; readonly port: number }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, port };
}

test('a hundred ways of writing an address that is somebody’s own lead nowhere', async () => {
  assert.ok(new Set(forms).size >= 100, String(forms.length));
  for (const host of forms) {
    const reason = await reasonOf(outboundFetch(`https://${host}:1/`, {}, { resolve: never }));
    assert.equal(reason, 'address', host);
  }
});

test('as addresses that a name resolves to, none of them passes', async () => {
  const addresses = forms.map((host) => new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, ''));
  for (const address of addresses) {
    const resolve: Resolve = (_name, _options, done) =>
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    assert.equal(await reasonOf(outboundFetch('https://login.example/', {}, { resolve })), 'address', address);
  }
});

test('public addresses are public', () => {
  const known = ['1.1.1.1', '9.9.9.9', '172.15.0.1', '172.32.0.1', '100.128.0.1', '192.167.0.1', '223.255.255.255'];
  const known6 = [
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '2400::1',
    '::ffff:1.1.1.1',
    '64:ff9b::101:101',
    '2001:200::1',
  ];
  for (const address of [...known, ...known6]) assert.ok(isPublicAddress(address), address);
  for (const text of ['', 'localhost', '1.2.3', 'fe80::1%eth0', '2606:4700::1111%1']) assert.ok(!isPublicAddress(text));
});

test('a name of which one address is not public is not asked', async () => {
  const resolve: Resolve = (_name, _options, done) =>
    done(null, [
      { address: '1.1.1.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
  assert.equal(await reasonOf(outboundFetch('https://login.example/', {}, { resolve })), 'address');
});

test('a name that means another address a moment later is asked once, and what was checked is connected to', async () => {
  let asked = 0;
  const heard = await listen((_request, answer) => void answer.end('here'));
  const resolve: Resolve = (_name, _options, done) => {
    asked += 1;
    done(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
  };
  const options: OutboundOptions = { resolve, allow: [`login.example:${heard.port}`] };
  const answer = await outboundFetch(`http://login.example:${heard.port}/`, {}, options);
  assert.equal(await answer.text(), 'here');
  assert.equal(asked, 1);
});

test('only HTTPS is spoken, and no credentials are taken from an address', async () => {
  for (const url of ['http://login.example/', 'ftp://login.example/', 'file:///etc/passwd', 'data:,x', 'blob:x'])
    assert.equal(await reasonOf(outboundFetch(url, {}, { resolve: never })), 'scheme', url);
  await assert.rejects(outboundFetch('https://me:secret@login.example/', {}, { resolve: never }), OutboundError);
});

test('whoever cannot prove who they are is not spoken to, whether let through by name or not', async () => {
  let asked = 0;
  const server = createSecureServer({ cert, key }, (_request, answer) => {
    asked += 1;
    answer.end('here');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  servers.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  assert.equal(await reasonOf(outboundFetch(`https://${host}/`, {}, { allow: [host] })), 'unreachable');
  const toMe: Resolve = (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
  const named = { allow: [`localhost:${port}`], resolve: toMe };
  assert.equal(await reasonOf(outboundFetch(`https://localhost:${port}/`, {}, named)), 'unreachable');
  assert.equal(asked, 0);
  // The server itself is well: who does not ask for a proof is answered.
  const careless = get(`https://${host}/`, { rejectUnauthorized: false, agent: false });
  await once(careless, 'response');
  assert.equal(asked, 1);
  careless.destroy();
});

test('what is let through by name is let through on that port alone', async () => {
  const heard = await listen((_request, answer) => void answer.end('here'));
  const allow = [heard.host];
  assert.equal(await (await outboundFetch(`http://${heard.host}/`, {}, { allow })).text(), 'here');
  const other = heard.port === 65_535 ? 1 : heard.port + 1;
  assert.equal(await reasonOf(outboundFetch(`https://127.0.0.1:${other}/`, {}, { allow })), 'address');
});

test('a redirect is checked like a first request, and takes no credentials along', async () => {
  const seen: (string | undefined)[] = [];
  const last = await listen((request, answer) => {
    seen.push(request.headers.authorization, request.method);
    answer.end('there');
  });
  const first = await listen((request, answer) => {
    const location = request.url === '/inside' ? 'https://127.0.0.1:1/' : `http://${last.host}/`;
    answer
      .writeHead(request.url === '/loop' ? 302 : 303, { location: request.url === '/loop' ? '/loop' : location })
      .end();
  });
  const allow = [first.host, last.host];
  const post = { method: 'POST', body: 'x', headers: { authorization: 'Basic secret' } };
  assert.equal(await (await outboundFetch(`http://${first.host}/`, post, { allow })).text(), 'there');
  assert.deepEqual(seen, [undefined, 'GET']);
  assert.equal(await reasonOf(outboundFetch(`http://${first.host}/inside`, {}, { allow })), 'address');
  assert.equal(await reasonOf(outboundFetch(`http://${first.host}/loop`, {}, { allow })), 'redirects');
  const manual = await outboundFetch(`http://${first.host}/inside`, { redirect: 'manual' }, { allow });
  assert.equal(manual.status, 303);
});

test('sends what it is given, and tells what came back', async () => {
  const heard = await listen((request, answer) => {
    request.setEncoding('utf8').once('data', (text: string) => {
      answer.writeHead(201, { 'content-type': 'application/json', 'x-type': request.headers['content-type'] });
      answer.end(JSON.stringify({ text, length: request.headers['content-length'] }));
    });
  });
  const body = new URLSearchParams({ code: 'ü' });
  const answer = await outboundFetch(`http://${heard.host}/`, { method: 'POST', body }, { allow: [heard.host] });
  assert.equal(answer.status, 201);
  assert.match(answer.headers.get('x-type') ?? '', /^application\/x-www-form-urlencoded/);
  assert.deepEqual(await answer.json(), { text: 'code=%C3%BC', length: '11' });
});

test('an answer that is too large, never comes, or is cut off is given up on', async () => {
  const large = await listen((_request, answer) => void answer.end('x'.repeat(2_000)));
  const silent = await listen(() => undefined);
  const cut = await listen((_request, answer) => {
    answer.writeHead(200, { 'content-length': '100' }).write('x');
    answer.destroy();
  });
  const call = ({ host }: { readonly host: string }, options: OutboundOptions = {}, init: RequestInit = {}) =>
    outboundFetch(`http://${host}/`, init, { allow: [host], ...options });
  assert.equal(await reasonOf(call(large, { limit: 1_000 })), 'too-large');
  assert.equal(await reasonOf(call(silent, { timeout: 20 })), 'timed-out');
  assert.equal(await reasonOf(call(cut)), 'unreachable');
  const reason = new Error('I left');
  await assert.rejects(call(silent, {}, { signal: AbortSignal.abort(reason) }), reason);
});

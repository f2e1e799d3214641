import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { createApp } from './app.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

const home = 'https://www.aubach.example';
const foreign = ['https://evil.example', 'http://www.aubach.example', 'https://www.aubach.example:8443', 'null'];

let bench: Bench;
before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

test('a page of the space reads, and only its own origin is named', async () => {
  const { status, headers } = await bench.ask('/ideas', { headers: { origin: home } });
  assert.equal(status, 200);
  assert.equal(headers.get('access-control-allow-origin'), home);
  assert.equal(headers.get('access-control-allow-credentials'), null);
  assert.match(headers.get('vary') ?? '', /Origin/);
});

test('so does a page of the server itself', async () => {
  const response = await bench.ask('/ideas', { headers: { origin: 'http://civic.test' } });
  assert.equal(response.headers.get('access-control-allow-origin'), 'http://civic.test');
});

test('any other page is told why it may not read, and nothing else', async () => {
  for (const origin of foreign) {
    for (const path of ['', '/ideas', '/changes', '/viewer', '/ideas/nothing']) {
      const response = await bench.ask(path, { headers: { origin } });
      assert.equal(response.headers.get('access-control-allow-origin'), '*', 'readable by that page');
      assert.deepEqual(await refusalOf(response), [403, 'origin-not-allowed'], `${origin} ${path}`);
    }
  }
});

test('a write from another page is refused and leaves no trace', async () => {
  const anna = await bench.as(actors.anna);
  const before = await bench.backend.position();
  for (const origin of foreign) {
    const headers = { ...anna, origin };
    assert.deepEqual(await refusalOf(bench.post('/actions', act.propose('square', 'Evil'), headers)), [
      403,
      'origin-not-allowed',
    ]);
    assert.deepEqual(await refusalOf(bench.ask('/guests', { method: 'POST', headers })), [403, 'origin-not-allowed']);
  }
  assert.equal(await bench.backend.position(), before);
});

test('refusals can be read by pages of the space', async () => {
  const response = await bench.ask('/ideas/nothing', { headers: { origin: home } });
  assert.equal(response.headers.get('access-control-allow-origin'), home);
  assert.match(response.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
});

test('that there is no such space can be read by every page', async () => {
  const response = await bench.ask('//api/v1/spaces/elsewhere', { headers: { origin: 'https://a.example' } });
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.deepEqual(await refusalOf(response), [404, 'not-found', 'space']);
});

function preflight(origin: string, method: string): Promise<Response> {
  const headers = { origin, 'access-control-request-method': method };
  return bench.ask('/actions', { method: 'OPTIONS', headers });
}

test('a page of the space may send what the adapter sends, and asks once a day', async () => {
  const { status, headers } = await preflight(home, 'POST');
  assert.equal(status, 204);
  assert.equal(headers.get('access-control-allow-origin'), home);
  assert.equal(headers.get('access-control-allow-methods'), 'GET, POST, PUT, DELETE');
  for (const header of ['authorization', 'content-type', 'last-event-id']) {
    assert.ok(headers.get('access-control-allow-headers')?.toLowerCase().includes(header), header);
  }
  assert.equal(headers.get('access-control-max-age'), '86400');
  assert.match(headers.get('vary') ?? '', /Origin/);
});

test('another page is let through to the refusal of a read, and is not let send a write', async () => {
  const read = await preflight('https://evil.example', 'GET');
  assert.deepEqual([read.status, read.headers.get('access-control-allow-methods')], [204, 'GET']);
  const write = await preflight('https://evil.example', 'POST');
  assert.deepEqual([write.status, write.headers.get('access-control-allow-origin')], [403, null]);
});

/** What is like an origin of the space, or of the server, and is none. Browsers send no more than a few of them; anybody else sends what they like. */
const likenesses = [
  'null',
  'NULL',
  'undefined',
  '',
  '*',
  'https://*.aubach.example',
  // Another scheme, another port, or one that is the same and written out.
  'http://www.aubach.example',
  'ws://www.aubach.example',
  'HTTPS://www.aubach.example',
  'https:/www.aubach.example',
  'https:www.aubach.example',
  '//www.aubach.example',
  'www.aubach.example',
  'https://www.aubach.example:443',
  'https://www.aubach.example:8443',
  'https://www.aubach.example:',
  'https://www.aubach.example:0443',
  // Its name at the beginning, at the end, or in the middle of another.
  'https://www.aubach.example.evil.example',
  'https://www.aubach.exampleevil',
  'https://evilwww.aubach.example',
  'https://evil.www.aubach.example',
  'https://aubach.example',
  'https://example',
  'https://www.aubach.example.',
  'https://www-aubach.example',
  'https://wwwXaubachXexample',
  // Case, other scripts, and what a parser would make of them.
  'https://WWW.aubach.example',
  'https://www.Aubach.example',
  'https://www.aubаch.example',
  'https://www.xn--aubch-7ve.example',
  'https://www.aubach.example\u3002',
  'https://ｗｗｗ.aubach.example',
  'https://www.aubach\u00ad.example',
  'https://www.aubach.%65xample',
  // More than an origin.
  'https://www.aubach.example/',
  'https://www.aubach.example/path',
  'https://www.aubach.example?',
  'https://www.aubach.example#',
  'https://me@www.aubach.example',
  'https://www.aubach.example@evil.example',
  'https://evil.example\\@www.aubach.example',
  'https://evil.example#https://www.aubach.example',
  'https://evil.example https://www.aubach.example',
  'https://www.aubach.example https://evil.example',
  'https://www.aubach.example,https://www.aubach.example',
  '"https://www.aubach.example"',
  // The server itself, nearly.
  'http://civic.test:80',
  'http://civic.test.',
  'http://CIVIC.test',
  'http://me@civic.test',
  'http://civic.test/',
  'http://evil.civic.test',
  'ftp://civic.test',
  // Files, extensions, devices.
  'file://',
  'chrome-extension://abcdefghijklmnop',
  'https://127.0.0.1',
  'https://[::1]',
];

test('of what is like an origin, none writes and none learns anything, whatever it asks for', async () => {
  assert.ok(new Set(likenesses).size >= 40);
  const anna = await bench.as(actors.anna);
  const position = await bench.backend.position();
  const document = (await (await bench.ask('//openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const writes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => method !== 'get')
      .map((method) => ({
        method: method.toUpperCase(),
        path: path.replace('/api/v1/spaces/{space}', '').replace(/\{\w+\}/g, 'current'),
      })),
  );
  assert.ok(writes.length >= 6);
  for (const origin of likenesses) {
    // A header is bytes: other scripts come as UTF-8.
    const headers = { ...anna, origin: Buffer.from(origin).toString('latin1') };
    for (const { method, path } of writes) {
      const answer = await bench.ask(path, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(act.propose('square', 'Evil')),
      });
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(await refusalOf(answer), [403, 'origin-not-allowed'], `${origin} ${method} ${path}`);
      const asked = await bench.ask(path, {
        method: 'OPTIONS',
        headers: { origin: headers.origin, 'access-control-request-method': method },
      });
      assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin')], [403, null], origin);
    }
  }
  assert.equal(await bench.backend.position(), position);
  assert.equal((await bench.ask('/viewer', { headers: anna })).status, 200, 'nobody was signed out');
});

test('the exact origin of the space writes, and so does the server’s own', async () => {
  for (const origin of [home, 'http://civic.test', 'https://civic.test']) {
    const answer = await bench.ask('/guests', { method: 'POST', headers: { origin } });
    assert.equal(answer.status, 201, origin);
    const headers = { authorization: `Bearer ${((await answer.json()) as { token: string }).token}`, origin };
    assert.equal((await bench.post('/actions', act.propose('square', 'Good'), headers)).status, 200, origin);
  }
});

test('a server that was told its address takes that one for its own, by whatever name it is addressed', async () => {
  const app = createApp({
    database: bench.database,
    url: 'https://mitmachen.aubach.example/',
    log: (line) => assert.fail(line),
  });
  const guest = (origin: string) =>
    app.request(`${bench.base}/guests`, { method: 'POST', headers: { origin, host: 'evil.example' } });
  assert.equal((await guest('https://mitmachen.aubach.example')).status, 201);
  for (const origin of [
    'http://mitmachen.aubach.example',
    'https://evil.example',
    'http://evil.example',
    'http://localhost',
  ])
    assert.deepEqual(await refusalOf(guest(origin)), [403, 'origin-not-allowed'], origin);
});

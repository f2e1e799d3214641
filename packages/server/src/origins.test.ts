import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
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

import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { createConnection } from 'node:net';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { createApp } from './app.ts';
import { serve, type Serving } from './serve.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

let bench: Bench;
before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const start = (): Promise<Serving> => serve({ database: bench.database, port: 0, host: '127.0.0.1', log: () => {} });

function get(url: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end();
  });
}

test('a port that is taken is said at once', async () => {
  const first = await start();
  const { port } = new URL(first.url);
  const second = serve({ database: bench.database, port: Number(port), host: '127.0.0.1' });
  await assert.rejects(second, { code: 'EADDRINUSE' });
  await first.close();
});

test('connections are kept for the next request, and hold up no closing', async () => {
  const server = await start();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = 0; i < 3; i++) assert.equal(await get(`${server.url}${bench.base}/ideas`, agent), 200);
  assert.equal(Object.values(agent.freeSockets).flat().length, 1);
  await server.close();
  agent.destroy();
});

test('what is under way when the server closes is answered', async () => {
  const { authorization } = await bench.as(actors.anna);
  const server = await start();
  const { hostname, port } = new URL(server.url);
  const body = JSON.stringify(act.propose('square', 'Just in time'));
  const socket = createConnection(Number(port), hostname);
  const text = new Promise<string>((resolve, reject) => {
    let got = '';
    socket
      .on('data', (chunk) => (got += String(chunk)))
      .on('close', () => resolve(got))
      .on('error', reject);
  });
  const head = `POST ${bench.base}/actions HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Authorization: ${authorization}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  const closed = server.close();
  socket.write(body);
  await closed;
  assert.match(await text, /HTTP\/1\.1 200 OK[^]*"position":/);
});

test('who never finishes is not waited for forever', async () => {
  const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', patience: 1, log: () => {} });
  const { hostname, port } = new URL(server.url);
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => {}).resume();
  const gone = new Promise((resolve) => socket.on('close', resolve));
  socket.write(`POST ${bench.base}/guests HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  await server.close();
  await gone;
});

test('an address that is none is malformed', async () => {
  const server = await start();
  const status = await new Promise((resolve, reject) => {
    request(server.url, { path: '/a\\b' }, (answer) => {
      assert.equal(answer.headers['content-type'], 'application/problem+json');
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end();
  });
  assert.equal(status, 400);
  await server.close();
});

test('a server that is closing is not ready', async () => {
  const app = createApp({ database: bench.database, signal: AbortSignal.abort(), log: () => {} });
  const answer = await app.request('/ready');
  assert.equal(answer.headers.get('retry-after'), '5');
  assert.deepEqual(await refusalOf(answer), [503, 'unavailable']);
  assert.equal((await app.request('/health')).status, 200);
});

test('while it drains it says that it is not ready, and serves all the same', async () => {
  const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', drain: 300, log: () => {} });
  assert.equal((await fetch(`${server.url}/ready`)).status, 200);
  const closed = server.close();
  assert.equal((await fetch(`${server.url}/ready`)).status, 503);
  assert.equal((await fetch(`${server.url}${bench.base}/ideas`)).status, 200);
  await closed;
});

test('where people reach the server by TLS, every answer tells browsers to come by nothing else', async () => {
  for (const [url, told] of [
    ['https://mitmachen.aubach.example', 'max-age=31536000; includeSubDomains'],
    ['http://localhost:8080', null],
  ] as const) {
    const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', url, log: () => {} });
    const leaving = new AbortController();
    for (const path of ['/health', '/nothing', '/openapi.json', `${bench.base}/ideas`, `${bench.base}/changes`]) {
      const { headers } = await fetch(server.url + path, { signal: leaving.signal });
      assert.equal(headers.get('strict-transport-security'), told, path);
    }
    leaving.abort();
    await server.close();
  }
});

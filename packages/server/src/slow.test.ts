import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import type { Database } from './database.ts';
import { serve, type Serving } from './serve.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

let bench: Bench;
let server: Serving;
before(async () => {
  bench = await openBench(town());
  const slowest = { head: 150, body: 2_000 };
  server = await serve({
    database: bench.database,
    port: 0,
    host: '127.0.0.1',
    slowest,
    pressure: { most: 2 },
    log: () => {},
  });
});
after(async () => {
  await server.close();
  await bench.close();
});

/** Sends this much of a request and then nothing more; answers what came back once the server has hung up. */
async function dawdle(...parts: readonly string[]): Promise<string> {
  const socket = connect();
  let got = '';
  socket.on('data', (chunk) => (got += String(chunk))).on('error', () => {});
  const closed = new Promise((resolve) => socket.on('close', resolve));
  for (const part of parts) socket.write(part);
  await closed;
  return got;
}

function connect(): Socket {
  const { hostname, port } = new URL(server.url);
  return createConnection(Number(port), hostname);
}

async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let got = await ask();
  for (let tries = 0; got !== wanted && tries < 1_000; tries++) got = await ask();
  assert.equal(got, wanted);
}

const head = (length: string, path = '/actions', type = 'Content-Type: application/json\r\n'): string =>
  `POST ${bench.base}${path} HTTP/1.1\r\nHost: x\r\n${type}${length}\r\n\r\n`;

test('a head that never ends is hung up on', async () => {
  assert.match(await dawdle('GET / HTTP/1.1\r\nHost: x\r\nX-A: '), /^HTTP\/1\.1 400 [^]*"code":"malformed"/);
  assert.match(await dawdle(''.padEnd(1, 'G')), /^HTTP\/1\.1 400 /);
});

test('a body that never ends is hung up on, told beforehand or not, wanted or not', async () => {
  for (const length of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
    const begun = length.startsWith('T') ? '5\r\n{"id"\r\n' : '{"id"';
    assert.match(await dawdle(head(length), begun), /^HTTP\/1\.1 504 [^]*retry-after: 1[^]*"code":"timed-out"/i);
    // A body that says no type is wanted by nobody: the answer comes at once, and then the server does not wait.
    assert.match(await dawdle(head(length, '/guests', ''), begun), /^HTTP\/1\.1 400 /);
  }
});

test('bodies that dawdle take no place from others', async () => {
  const sockets = Array.from({ length: 2 }, () => connect().on('error', () => {}));
  for (const socket of sockets) socket.write(head('Content-Length: 100'));
  await until(async () => (await fetch(`${server.url}${bench.base}/ideas`)).status, 200); // While they may still come.
  sockets.forEach((socket) => socket.destroy());
});

test('what was refused before its body came takes no place once the body is there', async () => {
  const refused = await Promise.all(
    Array.from({ length: 2 }, async () => {
      const socket = connect().on('error', () => {});
      socket.write(head('Content-Length: 100', '/actions', ''));
      await once(socket, 'data');
      return socket;
    }),
  );
  // By the time that others, who came later, have lost their place for dawdling, so have these.
  const later = Array.from({ length: 2 }, () => connect().on('error', () => {}));
  for (const socket of later) socket.write(head('Content-Length: 100'));
  const ask = async (): Promise<number> => (await fetch(`${server.url}${bench.base}/ideas`)).status;
  await until(ask, 200);
  later.forEach((socket) => socket.destroy());

  // The answer to a second request says that the first one's body was taken in.
  const through = refused.map((socket) => Promise.race([once(socket, 'data'), once(socket, 'close')]));
  for (const socket of refused) socket.write(`${''.padEnd(100, 'a')}GET /health HTTP/1.1\r\nHost: x\r\n\r\n`);
  await Promise.all(through);
  refused.forEach((socket) => socket.destroy());
  assert.equal(await ask(), 200);
});

test('however many parts of an import come over one connection, each leaves it as it was', async () => {
  const { authorization } = await bench.as(actors.ada);
  const headers = { authorization, 'content-type': 'application/x-ndjson' };
  const warnings: string[] = [];
  const warn = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', warn);
  for (let part = 0; part < 20; part++) {
    const answer = await fetch(`${server.url}${bench.base}/ledger`, { method: 'POST', headers, body: '\n' });
    assert.equal(answer.status, 200, await answer.text());
  }
  process.off('warning', warn);
  assert.deepEqual(warnings, []);
});

test('a head that is too large is refused', async () => {
  const answer = await dawdle(`GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(17_000)}\r\n\r\n`);
  assert.match(answer, /^HTTP\/1\.1 400 [^]*"code":"malformed"/);
  const many = Array.from({ length: 300 }, (_, index) => `X-${index}: 1`).join('\r\n');
  assert.match(await dawdle(`GET /health HTTP/1.1\r\nHost: x\r\n${many}\r\n\r\n`), /^HTTP\/1\.1 400 /);
});

test('what is no HTTP, or says two lengths, is refused and never reaches a route', async () => {
  const smuggled = 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n';
  for (const request of [
    'HELO\r\n\r\n',
    'GET / HTTP/1.1\r\nHost x\r\n\r\n',
    `POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd${smuggled}`,
    `POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    `POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ]) {
    const answer = await dawdle(request);
    assert.match(answer, /^HTTP\/1\.1 400 /, request);
    assert.doesNotMatch(answer, /"status":"ok"/, request);
  }
});

test('more at once than can be done soon is refused before anything is done, and says when to come back', async () => {
  const { authorization } = await bench.as(actors.anna);
  let begun = 0;
  let begin = (): void => {};
  let finish = (): void => {};
  const both = new Promise<void>((resolve) => (begin = resolve));
  const held = new Promise<void>((resolve) => (finish = resolve));
  const people = bench.database.people(town().id);
  const stuck: Database = {
    ...bench.database,
    people: () => ({
      ...people,
      async actorOf(...args) {
        if (++begun === 2) begin();
        await held;
        return people.actorOf(...args);
      },
    }),
  };
  let log: (line: string) => void = () => {};
  const logged = new Promise<string>((resolve) => (log = resolve));
  const busy = await serve({ database: stuck, port: 0, host: '127.0.0.1', pressure: { most: 2 }, log });
  const send = (action: object): Promise<Response> =>
    fetch(`${busy.url}${bench.base}/actions`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
  const first = [send(act.propose('square', 'One')), send(act.propose('square', 'Two'))];
  await both;
  const late = act.propose('square', 'Three');
  for (const refused of await Promise.all(Array.from({ length: 5 }, () => send(late)))) {
    assert.match(refused.headers.get('retry-after') ?? '', /^[1-5]$/);
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await refusalOf(refused), [503, 'unavailable']);
  }
  for (const path of ['/health', '/ready']) assert.equal((await fetch(`${busy.url}${path}`)).status, 200);
  const told = JSON.parse(await logged) as Readonly<Record<string, unknown>>;
  assert.deepEqual([told['level'], told['message'], told['refused']], ['warn', 'overloaded', 5], 'in one line');
  finish();
  assert.deepEqual(await Promise.all(first.map(async (answer) => (await answer).status)), [200, 200]);
  assert.equal((await send(late)).status, 200);
  await busy.close();
  assert.equal(await bench.backend.position(), 3, 'what was acknowledged is there, and nothing else');
});

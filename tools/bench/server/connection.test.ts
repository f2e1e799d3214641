import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { Connection, requestOf } from './connection.ts';

/** By path: how a server may answer. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/long': (response) => response.writeHead(200, { 'content-length': 200_000 }).end('a'.repeat(200_000)),
  '/chunks': (response) => {
    response.write('first ');
    response.end('and last');
  },
  '/unchanged': (response) => response.writeHead(304, { etag: '"1"' }).end(),
  '/refused': (response) => response.writeHead(429, { 'content-length': 9 }).end('too often'),
};
const server = createServer((request, response) => answers[request.url ?? '']?.(response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test('a connection finds where an answer ends, however it is sent, and asks again', async () => {
  const connection = await Connection.open(address);
  const ask = (path: string) => connection.ask(requestOf('GET', new URL(address + path)));
  try {
    for (let time = 0; time < 3; time++) {
      assert.deepEqual((await ask('/unchanged')).status, 304);
      const long = await ask('/long');
      assert.equal(long.status, 200);
      assert.ok(long.size > 200_000);
      assert.match((await ask('/chunks')).begins.toString(), /first /);
      assert.equal((await ask('/refused')).status, 429);
    }
  } finally {
    connection.close();
  }
});

test('a connection that is cut off fails instead of waiting', async () => {
  const cutting = createServer((_request, response) => response.destroy());
  await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(cutting.address() as AddressInfo).port}/`);
  const connection = await Connection.open(url.href);
  await assert.rejects(connection.ask(requestOf('GET', url)));
  connection.close();
  cutting.close();
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createConnection, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { Call } from '../context.ts';
import { backlog, openStream } from './stream.ts';

const text = 'x'.repeat(10_000);
/** More than any buffer on the way takes. */
const enough = 100_000_000 / text.length;

test('over a socket, who does not read is cut off', async () => {
  const written = Promise.withResolvers<number>();
  const server = createServer((_incoming, outgoing) => {
    const call = { env: { outgoing } } as unknown as Call;
    let left = false;
    const { write } = openStream(call, { 'content-type': 'text/event-stream' }, () => (left = true));
    let count = 0;
    const more = (): void => {
      if (left || count > enough) {
        written.resolve(count);
        return;
      }
      write(text);
      count += 1;
      setImmediate(more);
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = createConnection((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => {}).pause();
  client.write('GET / HTTP/1.1\r\nHost: civic.test\r\n\r\n');
  assert.ok((await written.promise) < enough, 'it ended before all was written');
  client.destroy();
  server.close();
});

function call(signal: AbortSignal): Call {
  return { req: { raw: new Request('http://civic.test/', { signal }) } } as unknown as Call;
}

test('by function call, too', async () => {
  let left = 0;
  const { response, write } = openStream(call(new AbortController().signal), {}, () => (left += 1));
  for (let written = 0; written <= backlog; written += text.length) write(text);
  assert.equal(left, 1);
  write(text);
  await assert.rejects(response.text(), /fell behind/);
});

test('who leaves is noticed, by ending the reading or by giving up the request', async () => {
  const controller = new AbortController();
  let left = 0;
  const given = openStream(call(controller.signal), {}, () => (left += 1));
  controller.abort();
  assert.equal(left, 1);
  given.write(text);
  const ended = openStream(call(new AbortController().signal), {}, () => (left += 1));
  await ended.response.body?.cancel();
  assert.equal(left, 2);
  ended.write(text);
});

test('what is sent at the end still arrives', async () => {
  const { response, write, end } = openStream(call(new AbortController().signal), {}, () => {});
  write('a');
  end('b');
  write('c');
  assert.equal(await response.text(), 'ab');
});

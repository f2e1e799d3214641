import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import {
  CivicError,
  toProblem,
  type Change,
  type CivicAdapter,
  type Scope,
  type WatchOptions,
} from '@civic-widgets/core';
import { restAdapter } from './rest-adapter.ts';

/** Each connection to the stream, as it comes: `connect` with Node's request and response. */
const streams = new EventEmitter();
const server = createServer((incoming, outgoing) => {
  if (!streams.emit('connect', incoming, outgoing)) outgoing.destroy();
});
let backend: string;
let adapter: CivicAdapter;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  backend = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  adapter = restAdapter({ backend, space: 'aubach' });
});
after(() => {
  server.closeAllConnections();
  server.close();
});

interface Connection {
  readonly lastId: string | string[] | undefined;
  write(text: string): void;
  end(): void;
  readonly closed: Promise<unknown>;
}

/** The next connection. Comes back at once when it is lost. */
async function connection(): Promise<Connection> {
  const [incoming, outgoing] = (await once(streams, 'connect')) as [IncomingMessage, ServerResponse];
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
  outgoing.write('retry: 1\n\n');
  return {
    lastId: incoming.headers['last-event-id'],
    write: (text) => void outgoing.write(text),
    end: () => void outgoing.end(),
    closed: once(outgoing, 'close'),
  };
}

const idea = (position: number, id = 'a', project = 'square'): Change => ({
  kind: 'idea',
  position,
  idea: id,
  project,
  status: 'received',
  votes: { up: position, down: 0, pass: 0 },
  comments: 0,
});
const block = (change: Change, id = change.position): string =>
  `event: change\nid: ${id}\ndata: ${JSON.stringify(change)}\n\n`;

interface Listening {
  readonly told: readonly Change[];
  /** Resolves with the next change that is told. */
  readonly next: () => Promise<Change>;
  readonly end: () => void;
}

function listen(scope: Scope = {}, options?: WatchOptions): Listening {
  const told: Change[] = [];
  let read = 0;
  const news = new EventEmitter();
  const end = adapter.watch(
    scope,
    (change) => {
      told.push(change);
      news.emit('told');
    },
    options,
  );
  return {
    told,
    end,
    async next() {
      while (told.length <= read) await once(news, 'told');
      const change = told[read];
      read += 1;
      assert.ok(change);
      return change;
    },
  };
}

test('all listeners share one stream, and each hears what is in its scope', async () => {
  const connecting = connection();
  let connections = 0;
  streams.on('connect', () => {
    connections += 1;
  });
  const all = listen();
  const debate = listen({ project: 'debate' });
  const one = listen({ idea: 'b' });
  const stream = await connecting;
  assert.equal(stream.lastId, undefined);
  stream.write('id: 4\n\n');
  for (const change of [idea(5), idea(6, 'b'), idea(7, 'c', 'debate')]) stream.write(block(change));
  for (const position of [5, 6, 7]) assert.equal((await all.next()).position, position);
  assert.deepEqual(debate.told, [idea(7, 'c', 'debate')]);
  assert.deepEqual(one.told, [idea(6, 'b')]);
  assert.equal(connections, 1);
  streams.removeAllListeners();
  for (const { end } of [all, debate, one]) end();
  await stream.closed;
});

test('the stream ends with its last listener, and a new one begins anew', async () => {
  for (const lastId of [undefined, '9']) {
    const connecting = connection();
    const [first, second] = [listen({}, lastId ? { since: 9 } : {}), listen()];
    const stream = await connecting;
    assert.equal(stream.lastId, lastId);
    first.end();
    first.end();
    stream.write('id: 9\n\n');
    stream.write(block(idea(10)));
    await second.next();
    assert.deepEqual(first.told, []);
    second.end();
    await stream.closed;
  }
});

test('a lost stream is resumed where it stopped, and events may come in any portions', async () => {
  let connecting = connection();
  const { next, end } = listen();
  let stream = await connecting;
  stream.write('id: 4\n\n');
  const text = block(idea(5, 'Grüße'));
  stream.write(text.slice(0, 20));
  stream.write(text.slice(20));
  assert.deepEqual(await next(), idea(5, 'Grüße'));
  connecting = connection();
  stream.write(block(idea(6)).slice(0, 30)); // half an event is no event, and spoils nothing
  stream.end();
  stream = await connecting;
  assert.equal(stream.lastId, '5');
  stream.write(`: a sign of life\nid: 5\n\n${block(idea(6))}`);
  assert.deepEqual(await next(), idea(6));
  connecting = connection();
  stream.write('id: 8\n\n');
  stream.end();
  assert.equal((await connecting).lastId, '8', 'the position of a sign of life');
  end();
});

test('changes that belong together are all told again when the stream breaks between them', async () => {
  let connecting = connection();
  const { next, end } = listen({}, { since: 4 });
  let stream = await connecting;
  stream.write('id: 4\n\n');
  stream.write(`data: ${JSON.stringify(idea(6, 'a'))}\n\n`);
  await next();
  connecting = connection();
  stream.end();
  stream = await connecting;
  assert.equal(stream.lastId, '4');
  end();
});

test('who missed something before the first position was known is told to read again', async () => {
  let connecting = connection();
  const { next, end } = listen();
  (await connecting).end();
  connecting = connection();
  (await connecting).write('id: 7\n\n');
  assert.deepEqual(await next(), { kind: 'reset', position: 7 });
  end();
});

test('a reset of the server reaches everyone, whatever they listen to', async () => {
  const connecting = connection();
  const { next, end } = listen({ poll: 'bench' }, { since: 3 });
  (await connecting).write(block({ kind: 'reset', position: 900 }));
  assert.deepEqual(await next(), { kind: 'reset', position: 900 });
  end();
});

test('a listener that comes later gets what it missed since its position, or is told to read again', async () => {
  const connecting = connection();
  const first = listen();
  const stream = await connecting;
  stream.write('id: 4\n\n');
  for (const change of [idea(5), idea(6, 'b'), idea(7)]) stream.write(block(change));
  for (let i = 0; i < 3; i++) await first.next();

  const late = listen({}, { since: 5 });
  assert.equal(late.told.length, 0, 'nothing while it is set up');
  assert.deepEqual([await late.next(), await late.next()], [idea(6, 'b'), idea(7)]);
  const tooLate = listen({}, { since: 2 });
  assert.deepEqual(await tooLate.next(), { kind: 'reset', position: 7 });
  const upToDate = listen({}, { since: 7 });
  stream.write(block(idea(8)));
  assert.deepEqual(await upToDate.next(), idea(8));
  assert.deepEqual(late.told.at(-1), idea(8));
  for (const { end } of [first, late, tooLate, upToDate]) end();
});

test('what is no stream is tried again, unless the server says that it will not serve it', async () => {
  const answers: [number, string][] = [
    [200, '<html>Welcome!</html>'],
    [503, JSON.stringify(toProblem(new CivicError('unavailable')))],
    [403, JSON.stringify(toProblem(new CivicError('origin-not-allowed')))],
  ];
  const asked: number[] = [];
  const refused = new Promise<void>((resolve) => {
    streams.on('connect', (_incoming: IncomingMessage, outgoing: ServerResponse) => {
      const [status, body] = answers.shift() ?? [500, ''];
      asked.push(status);
      outgoing.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' });
      outgoing.end(body, () => {
        if (status === 403) resolve();
      });
    });
  });
  const { told, end } = listen();
  await refused;
  end();
  streams.removeAllListeners();
  assert.deepEqual(asked, [200, 503, 403]);
  assert.deepEqual(told, []);
});

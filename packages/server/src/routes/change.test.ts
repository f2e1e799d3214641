import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import type { Change, CivicAdapter } from '@civic-widgets/core';
import { serve, type Serving } from '../serve.ts';
import { openBench, refusalOf, type Bench } from '../../testing/bench.ts';
import { eventsOf, next, type Event } from '../../testing/events.ts';

let bench: Bench;
let anna: CivicAdapter;
let closing: AbortController;
const open: { abort(): void }[] = [];

before(async () => {
  closing = new AbortController();
  bench = await openBench(town(), { signal: closing.signal });
  anna = bench.backend.as(actors.anna);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.abort();
});
after(async () => {
  closing.abort();
  await bench.close();
});

async function follow(query = '', headers: Record<string, string> = {}): Promise<AsyncGenerator<Event>> {
  const controller = new AbortController();
  open.push(controller);
  const response = await bench.ask(`/changes${query}`, { headers, signal: controller.signal });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return eventsOf(response);
}

const propose = async (project = 'square'): Promise<{ subject: string; position: number }> =>
  anna.submit(act.propose(project, 'A bench'));

const subjectOf = ({ data }: Event): string => (data as Extract<Change, { idea: string }>).idea;

test('a stream says at once where it stands, and then what changes, without any token', async () => {
  const { position } = await propose();
  const events = await follow();
  assert.deepEqual(await next(events), { id: String(position) });
  const news = await propose();
  const event = await next(events);
  assert.equal(event.id, String(news.position));
  assert.deepEqual(event.data, {
    kind: 'idea',
    position: news.position,
    idea: news.subject,
    project: 'square',
    status: 'received',
    votes: { up: 0, down: 0, pass: 0 },
    comments: 0,
  });
});

test('who comes back with the last id gets what was missed, by header or by query', async () => {
  const seen = await propose();
  const missed = await propose();
  for (const events of [
    await follow('', { 'last-event-id': String(seen.position) }),
    await follow(`?since=${seen.position}`),
    await follow('?since=0', { 'last-event-id': String(seen.position) }),
  ]) {
    assert.deepEqual(await next(events), { id: String(seen.position) });
    assert.equal(subjectOf(await next(events)), missed.subject);
  }
});

test('who is up to date gets nothing twice', async () => {
  const { position } = await propose();
  const events = await follow(`?since=${position}`);
  await next(events);
  const news = await propose();
  assert.equal(subjectOf(await next(events)), news.subject);
});

test('a position that the ledger does not know yet, or an id that is none, is not resumed from', async () => {
  const events = await follow('?since=999999');
  const event = await next(events);
  assert.equal((event.data as Change).kind, 'reset');
  assert.equal(event.id, String(await bench.backend.position()));
  assert.deepEqual(await refusalOf(bench.ask('/changes', { headers: { 'last-event-id': 'x' } })), [
    400,
    'malformed',
    'last-event-id',
  ]);
});

test('a stream of one project tells of no other', async () => {
  const events = await follow('?project=debate');
  await next(events);
  await propose('square');
  const { subject } = await propose('debate');
  assert.equal(subjectOf(await next(events)), subject);
});

test('a new configuration tells everyone to read again, also who listens to one project', async () => {
  const streams = [await follow(), await follow('?project=debate')];
  for (const events of streams) await next(events);
  const file = await bench.backend.file();
  await bench.backend.apply({ ...file, version: file.version + 1 });
  for (const events of streams) assert.equal(((await next(events)).data as Change).kind, 'reset');
  const back = await follow(`?since=${await bench.backend.position()}`);
  assert.equal(((await next(back)).data as Change).kind, 'reset', 'who may not have heard is told, too');
});

test('the ledger is followed once, however many listen', async () => {
  const own = await openBench(town());
  const watches: unknown[] = [];
  const as = own.backend.as.bind(own.backend);
  own.backend.as = (actor) => {
    const adapter = as(actor);
    return { ...adapter, watch: (...of) => (watches.push(of), adapter.watch(...of)) };
  };
  const streams = await Promise.all(Array.from({ length: 20 }, () => own.ask('/changes')));
  const all = streams.map(eventsOf);
  for (const events of all) await next(events);
  const { subject } = await own.backend.as(actors.anna).submit(act.propose('square', 'A bench'));
  for (const events of all) assert.equal(subjectOf(await next(events)), subject);
  assert.equal(watches.length, 1);
  await own.close();
});

test('who only asks for the head opens no stream', async () => {
  const response = await bench.ask('/changes', { method: 'HEAD' });
  assert.deepEqual([response.status, await response.text()], [200, '']);
});

/** The same over a socket. */
async function serving(heartbeat?: number): Promise<Serving> {
  return serve({ database: bench.database, port: 0, host: '127.0.0.1', heartbeat, log: () => {} });
}

test('over a socket: changes come, and the stream resumes by its last id', async () => {
  const server = await serving();
  const url = `${server.url}${bench.base}/changes`;
  const first = new AbortController();
  const events = eventsOf(await fetch(url, { signal: first.signal }));
  await next(events);
  const seen = await propose();
  const { id = '' } = await next(events);
  assert.equal(id, String(seen.position));
  first.abort();
  const missed = await propose();
  const second = new AbortController();
  const resumed = eventsOf(await fetch(url, { headers: { 'last-event-id': id }, signal: second.signal }));
  await next(resumed);
  assert.equal(subjectOf(await next(resumed)), missed.subject);
  second.abort();
  await server.close();
});

test('a closing server ends its streams with a hint when to come back', async () => {
  const server = await serving();
  const events = eventsOf(await fetch(`${server.url}${bench.base}/changes`));
  await next(events);
  const closed = server.close();
  const { retry } = await next(events);
  assert.ok(Number(retry) >= 1_000, retry);
  assert.equal((await events.next()).done, true);
  await closed;
  await assert.rejects(fetch(`${server.url}/health`));
});

test('a stream where nothing happens shows signs of life that name the position', async () => {
  const server = await serving(5);
  const events = eventsOf(await fetch(`${server.url}${bench.base}/changes`));
  const { id } = await next(events);
  assert.deepEqual(await next(events), { comment: 'still here', id });
  await server.close();
});

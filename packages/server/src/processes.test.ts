import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors } from '@civic-widgets/conformance';
import type { Change, Entry, Receipt } from '@civic-widgets/core';
import { startPostgres, type Postgres } from '../../../tools/postgres.ts';
import { eventsOf, next } from '../testing/events.ts';
import { harbourBase, settle } from '../testing/processes/harbour.ts';
import { call, startServer, type Server } from '../testing/processes/server.ts';

let postgres: Postgres;
let tokens: readonly string[];
before(async () => {
  postgres = await startPostgres();
  tokens = await settle(postgres.url, [actors.anna, actors.ben]);
});
after(() => postgres.stop());

async function started(t: TestContext): Promise<Server> {
  const server = await startServer(postgres.url);
  t.after(() => server.end('SIGKILL'));
  return server;
}

async function submit(server: Server, action: object, token = tokens[0]): Promise<Receipt> {
  const { status, body } = await call(`${server.url}${harbourBase}/actions`, token, action);
  assert.equal(status, 200, JSON.stringify(body));
  return body as Receipt;
}

/** Opens the stream, and reads where it begins. */
async function follow(server: Server, query = '', headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const answer = await fetch(`${server.url}${harbourBase}/changes${query}`, { headers, signal: leaving.signal });
  assert.equal(answer.status, 200);
  const events = eventsOf(answer);
  const { id } = await next(events);
  return { events, id: id ?? '', leave: () => leaving.abort() };
}

test('what is done through one process is heard through another, and coming back by the other loses nothing', async (t) => {
  const [one, other] = await Promise.all([started(t), started(t)]);
  const ideas = await Promise.all(
    ['A jetty', 'A ferry', 'A buoy'].map((title) => submit(one, act.propose('square', title))),
  );
  const last = Math.max(...ideas.map(({ position }) => position));

  const stream = await follow(other, `?since=${last}`);
  const vote = await submit(one, act.vote(String(ideas[0]?.subject)));
  const heard = await next(stream.events);
  const change = heard.data as Change & { votes: unknown };
  assert.deepEqual([change.kind, change.position, change.votes], ['idea', vote.position, { up: 1, down: 0, pass: 0 }]);
  assert.equal(heard.id, String(vote.position));
  stream.leave();

  // Meanwhile both write; who comes back asks the process that they were not at before.
  const missed = [
    await submit(one, act.vote(String(ideas[1]?.subject))),
    await submit(other, act.vote(String(ideas[1]?.subject)), tokens[1]),
    await submit(other, act.comment(String(ideas[2]?.subject), 'Where?'), tokens[1]),
    await submit(one, act.cast('bench', { red: 1 })),
  ];
  const end = missed.at(-1)?.position ?? 0;
  const back = await follow(one, '', { 'last-event-id': heard.id ?? '' });
  const seen = new Map<string, unknown>();
  for (let position = 0; position < end;) {
    const { id, data } = await next(back.events);
    const news = data as Change | undefined;
    if (news?.kind === 'idea') seen.set(news.idea, [news.votes.up, news.comments]);
    if (news?.kind === 'poll') seen.set(news.poll, news.ballotCount);
    position = Number(id ?? position); // Changes that belong together are named by the last of them.
  }
  back.leave();
  seen.delete(String(ideas[0]?.subject)); // Telling twice what stands is harmless.
  assert.deepEqual(
    seen,
    new Map<string, unknown>([
      [String(ideas[1]?.subject), [2, 0]],
      [String(ideas[2]?.subject), [0, 1]],
      ['bench', 1],
    ]),
  );
});

test('a process that is asked to stop sends its listeners to the other one, who lose nothing', async (t) => {
  const [leaving, staying] = await Promise.all([started(t), started(t)]);
  const idea = await submit(staying, act.propose('square', 'A lighthouse'));
  const stream = await follow(leaving, `?since=${idea.position}`);
  const ended = leaving.end('SIGTERM');
  const farewell = await next(stream.events);
  assert.ok(Number(farewell.retry) >= 1_000, JSON.stringify(farewell));
  assert.equal((await stream.events.next()).done, true);
  const vote = await submit(staying, act.vote(idea.subject));
  const back = await follow(staying, '', { 'last-event-id': stream.id });
  assert.equal(((await next(back.events)).data as Change).position, vote.position);
  back.leave();
  assert.equal(await ended, 0);
});

test('a process that is asked to stop under load finishes what runs: what it acknowledged is there, and it ends well', async (t) => {
  const server = await started(t);
  const acknowledged = new Map<string, number>();
  let stopping: Promise<number | null> | undefined;
  let refused = 0;
  const writer = async (index: number): Promise<void> => {
    for (let i = 0; i < 10_000; i++) {
      const action = act.propose('square', `Idea ${index}.${i}`);
      const answer = await call(`${server.url}${harbourBase}/actions`, tokens[index % 2], action).catch(
        () => undefined,
      );
      if (answer?.status !== 200) {
        refused += 1;
        return; // The door is closed.
      }
      acknowledged.set(action.id, (answer.body as Receipt).position);
      if (acknowledged.size > 100) stopping ??= server.end('SIGTERM');
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, index) => writer(index)));
  assert.equal(await stopping, 0);
  assert.equal(refused, 20);
  assert.equal(server.log.filter((line) => line.includes('"error"')).length, 0, server.log.join('\n'));

  const database = await openDatabase(postgres.url);
  t.after(() => database.close());
  const kept = new Map<string, Entry>();
  for await (const entry of database.backend('harbour').entries()) kept.set(entry.action.id, entry);
  for (const [id, position] of acknowledged) assert.equal(kept.get(id)?.position, position);
});

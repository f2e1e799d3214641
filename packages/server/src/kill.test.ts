import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors } from '@civic-widgets/conformance';
import type { Action, Actor, Receipt } from '@civic-widgets/core';
import pg from 'pg';
import { crashingPostgres, type CrashingPostgres } from '../../../tools/crashing-postgres.ts';
import { harbourBase, settle } from '../testing/processes/harbour.ts';
import { call, startServer, type Server } from '../testing/processes/server.ts';

/** `npm run soak` kills the server 20 times and PostgreSQL 10 times. */
const kills = {
  server: Number(process.env['CIVIC_SERVER_KILLS'] ?? 2),
  postgres: Number(process.env['CIVIC_POSTGRES_KILLS'] ?? 1),
};
const people = Array.from({ length: 20 }, (_, index): Actor => ({ role: 'guest', person: `person ${index}` }));

let postgres: CrashingPostgres;
before(async () => {
  postgres = await crashingPostgres();
  await postgres.start();
});
after(() => postgres.stop());

/** Everything that is derived from the ledger. */
const views = ['idea', 'vote', 'comment', 'ballot', 'credit', 'follow'];

async function rowsOf(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const text = views
      .map((table) => `select '${table} ' || to_jsonb(t)::text as row from ${table} t`)
      .join(' union all ');
    return (await client.query<{ row: string }>(`${text} order by 1`)).rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}

test('killed again and again under load: what was acknowledged is there, once, and the rest is not half there', async () => {
  const [official, ...tokens] = await settle(postgres.url, [actors.ada, ...people]);
  let server: Server = await startServer(postgres.url);
  const { port } = new URL(server.url);
  const url = `http://127.0.0.1:${port}${harbourBase}/actions`;

  const acknowledged = new Map<string, number>();
  const sent = new Map<string, Action>();
  let finished = false;

  /** As the outbox does: the same action until there is an answer. */
  async function insist(action: Action, token: string | undefined): Promise<void> {
    sent.set(action.id, action);
    while (!finished) {
      const answer = await call(url, token, action).catch(() => undefined);
      if (answer?.status === 200) {
        const { position } = answer.body as Receipt;
        const before = acknowledged.get(action.id);
        assert.ok(before === undefined || before === position);
        acknowledged.set(action.id, position);
        return;
      }
      // Nothing but "not now" may come of a killed server.
      assert.ok(answer === undefined || answer.status === 503, JSON.stringify(answer));
      await setImmediate();
    }
  }

  const first = act.propose('debate', 'The first');
  await insist(first, official);
  const ideas = [first.id];
  const live = people.map(async (_, index) => {
    for (let turn = index; !finished; turn++) {
      const idea = ideas[turn % ideas.length] ?? first.id;
      const action: Action =
        turn % 11 === 0
          ? act.propose('debate', `Idea ${turn}`)
          : turn % 5 === 0
            ? act.comment(idea, `Comment ${turn}`)
            : turn % 7 === 0
              ? act.cast('bench', { red: 1 })
              : act.vote(idea, turn % 2 === 0 ? 'for' : 'against');
      // Some give up after the first try: their acts are there or not, but whole.
      if (turn % 13 === 0) {
        sent.set(action.id, action);
        const answer = await call(url, tokens[index], action).catch(() => undefined);
        if (answer?.status === 200) acknowledged.set(action.id, (answer.body as Receipt).position);
      } else await insist(action, tokens[index]);
      if (action.kind === 'idea.propose' && acknowledged.has(action.id)) ideas.push(action.id);
      // What was acknowledged is sent again now and then: the receipt is the same.
      if (turn % 17 === 0 && acknowledged.has(action.id)) await insist(action, tokens[index]);
    }
  });

  /** Lets so much be acknowledged that a kill meets a server at work. */
  async function progress(): Promise<void> {
    const goal = acknowledged.size + 150;
    while (acknowledged.size < goal) await setImmediate();
  }
  const living = Promise.all(live);
  const killing = (async () => {
    for (let i = 0; i < Math.max(kills.server, kills.postgres); i++) {
      await progress();
      if (i < kills.server) {
        await server.end('SIGKILL');
        server = await startServer(postgres.url, Number(port));
        await progress();
      }
      if (i < kills.postgres) {
        await postgres.crash();
        await postgres.start();
        await progress();
      }
    }
  })();
  await Promise.race([killing, living]); // A writer that is told something else ends the test.
  finished = true;
  await living;
  assert.equal(await server.end('SIGTERM'), 0);

  const database = await openDatabase(postgres.url);
  try {
    const backend = database.backend('harbour');
    const kept = new Map<string, number>();
    let position = 0;
    for await (const entry of backend.entries()) {
      assert.equal(entry.position, ++position, 'gap-free');
      assert.ok(!kept.has(entry.action.id), 'once');
      assert.deepEqual(entry.action, sent.get(entry.action.id), 'whole, and nothing that nobody sent');
      kept.set(entry.action.id, entry.position);
    }
    for (const [id, at] of acknowledged) assert.equal(kept.get(id), at, 'acknowledged, and there');
    assert.ok(acknowledged.size > 150 * (kills.server + kills.postgres), String(acknowledged.size));

    const lived = await rowsOf(postgres.url);
    await backend.rebuild();
    assert.deepEqual(await rowsOf(postgres.url), lived, 'the views hold what the ledger holds');
    const { items } = await backend.as(actors.ada).polls();
    console.log(
      `    ${acknowledged.size} acknowledged, ${kept.size} kept, ${sent.size} sent; ${items[0]?.ballotCount ?? 0} ballots`,
    );
  } finally {
    await database.close();
  }
});

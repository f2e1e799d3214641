import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { act, actors } from '@civic-widgets/conformance';
import type { Actor, Receipt } from '@civic-widgets/core';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../../tools/postgres.ts';
import { harbourBase, settle } from '../testing/processes/harbour.ts';
import { call, startServer, type Server } from '../testing/processes/server.ts';

/** Acts of each of a hundred people; `npm run soak` takes 200. */
const each = Number(process.env['CIVIC_RACE'] ?? 20);
const people = Array.from({ length: 100 }, (_, index): Actor => ({ role: 'guest', person: `racer ${index}` }));

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.stop());

let databases = 0;
/** An empty database with the space in it, and two processes that serve it. */
async function arena() {
  const name = `arena_${++databases}`;
  await query(postgres.url, `create database ${name}`);
  const url = postgres.url.replace(/postgres$/, name);
  const [official, ...tokens] = await settle(url, [actors.ada, ...people]);
  const [one, other] = await Promise.all([startServer(url), startServer(url)]);
  return { url, official, tokens, one, other, end: () => Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]) };
}
type Arena = Awaited<ReturnType<typeof arena>>;

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function submit(server: Server, token: string | undefined, action: object): Promise<Receipt> {
  const { status, body } = await call(`${server.url}${harbourBase}/actions`, token, action);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as Receipt;
}

/** Everything that everybody does, all at once, by turns through one process and the other. */
function crowd({ one, other, tokens }: Arena, make: (person: number, turn: number) => object) {
  return Promise.all(
    tokens.flatMap((token, person) =>
      Array.from({ length: each }, (_, turn) =>
        submit((person + turn) % 2 === 0 ? one : other, token, make(person, turn)),
      ),
    ),
  );
}

async function votes(at: Arena): Promise<void> {
  const ideas = await Promise.all(
    Array.from({ length: 10 }, (_, index) => submit(at.one, at.official, act.propose('debate', `Idea ${index}`))),
  );
  const ids = ideas.map(({ subject }) => subject);
  const receipts = await crowd(at, (person, turn) =>
    act.vote(ids[turn % 10] ?? '', (person + turn) % 3 === 0 ? 'against' : 'for'),
  );
  const positions = receipts.map(({ position }) => position).sort((a, b) => a - b);
  assert.deepEqual(
    positions,
    Array.from({ length: 100 * each }, (_, index) => index + 11),
    'gap-free, each once',
  );

  const kept = await query<{ vote: string }>(at.url, 'select vote from vote');
  assert.equal(kept.length, 1_000);
  const last = await query<{ same: boolean }>(
    at.url,
    `select v.vote = e.vote as same from vote v join lateral (select action->>'vote' as vote from entry e
       where e.space = v.space and e.person = v.person and e.action->>'kind' = 'idea.vote' and e.action->>'idea' = v.idea
       order by position desc limit 1) e on true`,
  );
  assert.equal(last.filter(({ same }) => same).length, 1_000, 'of each person the last that was accepted');
  const counted = await Promise.all(
    ids.map(async (id) => {
      const { body } = await call(`${at.other.url}${harbourBase}/ideas/${id}`, undefined);
      return (body as { votes: { up: number; down: number } }).votes;
    }),
  );
  assert.equal(
    counted.reduce((sum, { up, down }) => sum + up + down, 0),
    1_000,
  );
  assert.equal(
    counted.reduce((sum, { up }) => sum + up, 0),
    kept.filter(({ vote }) => vote === 'for').length,
  );
}

async function ballots(at: Arena): Promise<void> {
  const colours = ['red', 'green', 'blue'];
  await crowd(at, (person, turn) => act.cast('bench', { [colours[(person + turn) % 3] ?? '']: 1 }));
  const kept = await query<{ ballot: Record<string, number> }>(at.url, 'select ballot from ballot');
  assert.equal(kept.length, 100);
  const { body } = await call(`${at.one.url}${harbourBase}/polls/bench`, undefined);
  const { ballotCount, result } = body as { ballotCount: number; result: { option: string; votes: number }[] };
  assert.equal(ballotCount, 100);
  for (const { option, votes: told } of result)
    assert.equal(told, kept.filter(({ ballot }) => ballot[option] === 1).length, option);
}

async function merges(at: Arena): Promise<void> {
  const pairs = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const [from, into] = await Promise.all(
        ['A', 'The same'].map((title) => submit(at.one, at.official, act.propose('square', `${title} ${index}`))),
      );
      return { from: String(from?.subject), into: String(into?.subject) };
    }),
  );
  const heard = new Set<string>();
  const voting = at.tokens.flatMap((token, person) =>
    Array.from({ length: each }, async (_, turn) => {
      const { from, into } = pairs[turn % 5] ?? { from: '', into: '' };
      const server = (person + turn) % 2 === 0 ? at.one : at.other;
      const told = await call(`${server.url}${harbourBase}/actions`, token, act.vote(turn % 2 === 0 ? from : into));
      if (told.status === 200) heard.add(`${into} racer ${person}`);
      else assert.deepEqual([told.status, (told.body as { code: string }).code], [409, 'closed']);
    }),
  );
  // The same is decided through both processes in the midst of it: once it happens, and once it is told that it has.
  const decided = await Promise.all(
    pairs.flatMap(({ from, into }) =>
      [at.one, at.other].map((server) =>
        call(`${server.url}${harbourBase}/actions`, at.official, act.merge(from, into)),
      ),
    ),
  );
  assert.ok(
    decided.every(({ status }) => status === 200 || (status >= 400 && status < 500)),
    JSON.stringify(decided),
  );
  await Promise.all(voting);
  const kept = await query<{ who: string }>(
    at.url,
    `select idea || ' ' || person as who from vote where idea = any('{${pairs.map(({ from, into }) => `${from},${into}`).join()}}')`,
  );
  assert.deepEqual(new Set(kept.map(({ who }) => who)), heard);
  assert.equal(kept.length, heard.size, 'nobody counts twice');
  for (const { from, into } of pairs) {
    const { body } = await call(`${at.one.url}${harbourBase}/ideas/${into}`, undefined);
    const up = kept.filter(({ who }) => who.startsWith(into)).length;
    assert.equal((body as { votes: { up: number } }).votes.up, up);
    assert.equal(kept.filter(({ who }) => who.startsWith(from)).length, 0);
  }
}

describe('a hundred people at once, through two processes on one PostgreSQL', () => {
  test('count once each', async (t) => {
    const at = await arena();
    try {
      await t.test('votes', () => votes(at));
      await t.test('ballots', () => ballots(at));
      await t.test('merges', () => merges(at));
    } finally {
      await at.end();
    }
  });

  test('do not once the unique constraints are gone: these tests can fail', async () => {
    const at = await arena();
    try {
      for (const table of ['vote', 'ballot']) await query(at.url, `alter table ${table} drop constraint ${table}_pkey`);
      await assert.rejects(votes(at));
      await assert.rejects(ballots(at));
    } finally {
      await at.end();
    }
  });
});

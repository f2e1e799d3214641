/**
 * Child process: the floor. Bare `node:http` and `pg`: one statement written by hand a request, each with the index that it
 * wants, no rules, no sign-in, no ledger. Argument: an empty PostgreSQL database.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fairStart, dayIn, hotness, shuffleKey } from '@civic-widgets/core';
import pg from 'pg';
import { answerParent } from '../child.ts';
import { benchSpace, thousandIdeas } from '../thousand-ideas.ts';
import { orders, schema, statementOf, type Order } from './floor-statements.ts';
import { spent, type Kept, type Question } from './questions.ts';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const space = benchSpace('http://localhost');

const start = (async () => {
  await pool.query(schema);
  for (const { id, title, text, topic, area, createdAt, supporters } of thousandIdeas(space)) {
    await pool.query('insert into idea values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      ...[id, title, text, topic, area, createdAt, supporters],
      ...[hotness(supporters, 0, createdAt), shuffleKey(id, createdAt)],
    ]);
  }
  await pool.query('vacuum analyze');
  const server = createServer((request, response) => {
    answer(request).then(
      (value) => {
        const body = JSON.stringify(value);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ready: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async close() {
      server.closeAllConnections();
      await pool.end();
    },
  };
})();

answerParent(start, (question) => ((question as Question).ask === 'kept' ? kept() : Promise.resolve(spent())));

async function kept(): Promise<Kept> {
  const { rows } = await pool.query<{ votes: number; ideas: number; ballots: number }>(
    `select (select count(*)::int from vote) as votes, (select count(*)::int from proposed) as ideas,
       (select count(*)::int from ballot) as ballots`,
  );
  const { votes = NaN, ideas = NaN, ballots = NaN } = rows[0] ?? {};
  return { votes: [votes], ideas: [ideas], ballots: [ballots] };
}

async function answer(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'POST') return act(request);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname.startsWith('/polls/')) {
    const poll = decodeURIComponent(pathname.slice('/polls/'.length));
    return { poll, options: (await pool.query(statementOf.poll(poll))).rows };
  }
  const order = searchParams.get('order') as Order;
  const { rows } = await pool.query<Record<string, unknown>>(
    statementOf.list({
      order,
      topic: searchParams.get('topic'),
      area: searchParams.get('area'),
      after: searchParams.get('after')?.split(' ', 2),
      start: fairStart(space.id, dayIn(space.timeZone, Date.now())),
    }),
  );
  const items = rows.slice(0, 20);
  const last = items.at(-1);
  return {
    items,
    ...(rows.length > 20 && last && { next: `${String(last[orders[order].key])} ${String(last['id'])}` }),
  };
}

interface Sent {
  readonly id: string;
  readonly kind: 'idea.vote' | 'idea.propose' | 'poll.cast';
  readonly idea: string;
  readonly poll: string;
  readonly ballot: object;
  readonly topic: string;
  readonly payload: { readonly title: string; readonly text: string };
}

async function act(request: IncomingMessage): Promise<unknown> {
  const { id, kind, idea, poll, ballot, topic, payload } = JSON.parse(await bodyOf(request)) as Sent;
  const person = request.headers.authorization?.slice('Bearer '.length) ?? '';
  if (kind === 'idea.vote') await pool.query(statementOf.vote(idea, person));
  else if (kind === 'poll.cast') await pool.query(statementOf.cast(poll, person, ballot));
  else await pool.query(statementOf.propose(id, person, topic, payload.title, payload.text));
  return { action: id };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk as string;
  return body;
}

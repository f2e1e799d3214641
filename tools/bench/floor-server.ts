/**
 * Child process: the floor. Bare `node:http` and `pg`, one statement written by hand a request, no rules, no sign-in.
 * Argument: an empty PostgreSQL database.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hotness } from '@civic-widgets/core';
import pg from 'pg';
import { answerParent } from './child.ts';
import { benchSpace, thousandIdeas } from './thousand-ideas.ts';

export interface FloorReady {
  readonly url: string;
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

const schema = `
  create table idea (
    id text primary key, title text not null, text text not null, topic text not null, area text not null,
    created_at bigint not null, up int not null, hot float8 not null
  );
  create index on idea (hot desc, id);
  create table vote (idea text, person text, vote text not null, primary key (idea, person))`;
const list = {
  name: 'list',
  text: 'select id, title, text, topic, area, created_at, up, hot from idea order by hot desc, id limit 20',
};
const upsert = {
  name: 'upsert',
  text: `insert into vote (idea, person, vote) values ($1, $2, $3)
    on conflict (idea, person) do update set vote = excluded.vote`,
};

const start = (async () => {
  await pool.query(schema);
  for (const { id, title, text, topic, area, createdAt, supporters } of thousandIdeas(benchSpace('http://localhost'))) {
    await pool.query('insert into idea values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[id, title, text, topic, area, createdAt, supporters],
      hotness(supporters, 0, createdAt),
    ]);
  }
  await pool.query('analyze');
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
  const ready: FloorReady = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return {
    ready,
    async close() {
      server.closeAllConnections();
      await pool.end();
    },
  };
})();

answerParent(start, async (): Promise<{ rows: number }> => {
  const { rows } = await pool.query<{ rows: number }>('select count(*)::int as rows from vote');
  return { rows: rows[0]?.rows ?? 0 };
});

async function answer(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET') return { items: (await pool.query(list)).rows };
  const { id, idea, vote } = JSON.parse(await bodyOf(request)) as Record<'id' | 'idea' | 'vote', string>;
  await pool.query({ ...upsert, values: [idea, request.headers.authorization?.slice('Bearer '.length), vote] });
  return { action: id };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk as string;
  return body;
}

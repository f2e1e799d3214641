/**
 * Child process: @waline/vercel on a database with a thousand comments on one page. Its call for sign-in services, which it
 * makes with every request, is answered by this process; nothing of it leaves the machine. Argument: an empty database.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../../postgres.ts';
import { answerParent } from '../child.ts';
import { benchSpace, thousandIdeas } from '../thousand-ideas.ts';
import { processorOf } from './processor.ts';
import type { Kept, Question, Spent } from './questions.ts';

const database = new URL(process.argv[2] ?? '');
const pool = new pg.Pool({ connectionString: database.href, max: 1 });
const ideas = thousandIdeas(benchSpace('http://localhost'));

/** What it reads and writes, in the types that its own schema has, with its only key and no index beside it. */
const schema = `
  create table wl_comment (
    id serial primary key, url varchar(255), comment text, status varchar(50) not null default '', "like" int,
    nick varchar(255), mail varchar(255), link varchar(255), ip varchar(100), ua text, user_id int, pid int, rid int,
    sticky numeric, insertedat timestamp(0) not null default current_timestamp,
    createdat timestamp(0) default current_timestamp, updatedat timestamp(0) default current_timestamp
  );
  create table wl_users (
    id serial primary key, display_name varchar(255), email varchar(255), password varchar(255), type varchar(50),
    label varchar(255), url varchar(255), avatar varchar(255), "2fa" varchar(32)
  )`;

const start = (async () => {
  await pool.query(schema);
  for (const { title, text, supporters, createdAt } of ideas) {
    await pool.query(
      `insert into wl_comment (url, comment, status, "like", nick, mail, ip, ua, insertedat)
       values ('/ideas', $1, 'approved', $2, 'A neighbour', '', '', '', to_timestamp($3::float8 / 1000))`,
      [`${title}\n\n${text}`, supporters, createdAt],
    );
  }
  await pool.query('vacuum analyze');
  const services = createServer((_request, response) => response.end('{"services":[]}'));
  await new Promise<void>((resolve) => services.listen(0, '127.0.0.1', resolve));
  const port = await freePort();
  const launch = fileURLToPath(new URL('waline-launch.ts', import.meta.url));
  const waline = spawn(process.execPath, [launch, String(port)], {
    stdio: 'ignore',
    env: {
      ...{ PATH: process.env['PATH'], JWT_TOKEN: 'bench', AKISMET_KEY: 'false' },
      ...{ PG_HOST: database.hostname, PG_PORT: database.port, PG_DB: database.pathname.slice(1) },
      ...{ PG_USER: database.username, PG_PASSWORD: 'none' },
      OAUTH_URL: `http://127.0.0.1:${(services.address() as AddressInfo).port}`,
      // Anybody may write as often as they like, also within the second to which it rounds.
      IPQPS: '-60',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, () => waline.exitCode !== null);
  return {
    ready: { url },
    waline,
    async close() {
      const ended = once(waline, 'exit');
      waline.kill();
      await ended;
      services.closeAllConnections();
      services.close();
      await pool.end();
    },
  };
})();

answerParent(start, async (question): Promise<Kept | Spent> => {
  if ((question as Question).ask === 'kept') return kept();
  const { waline } = await start;
  return { processor: processorOf(waline.pid ?? 0), resident: NaN, used: NaN };
});

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/comment?path=%2Fideas&page=1&pageSize=1&sortBy=like_desc`).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    if (hasEnded()) throw new Error('Waline did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function kept(): Promise<Kept> {
  const { rows } = await pool.query<{ likes: string; comments: string }>(
    'select sum("like") as likes, count(*) as comments from wl_comment',
  );
  const supporters = ideas.reduce((sum, idea) => sum + idea.supporters, 0);
  const likes = Number(rows[0]?.likes) - supporters;
  return { votes: [likes], ideas: [Number(rows[0]?.comments) - ideas.length], ballots: [] };
}

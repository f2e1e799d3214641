import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, actors, start } from '@civic-widgets/conformance';
import fc from 'fast-check';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../../../tools/postgres.ts';
import { cities, happening, Life, people, question, type City, type Question } from '../../testing/adversary/life.ts';
import { serve, type Serving } from '../serve.ts';

// What is kept must never be told from what is made anew, whoever asks, in whichever city, after whatever happened through another
// process. One server keeps nothing: it says what is true.

/** Things that happen in a city; what each of the servers says of it is compared after each. */
const many = Number(process.env['CIVIC_ADVERSARY'] ?? 80);
const clock = { now: start };

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.stop());

interface World {
  readonly lives: Readonly<Record<City, Life>>;
  /** The first keeps nothing. */
  readonly servers: readonly Serving[];
  /** By city and person: the same for all servers. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly writer: Database;
  /** How often a server that keeps asked its database for an answer. */
  readonly made: () => number;
  close(): Promise<void>;
}

/** As a space's mark would be if something of it had been forgotten. */
type Spoil = (mark: readonly string[]) => readonly string[];
let worlds = 0;

async function openWorld(spoil: Spoil = (mark) => mark): Promise<World> {
  clock.now = start;
  const name = `adversary_${++worlds}`;
  const url = postgres.url.replace(/postgres$/, name);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();

  const [writer, ...readers] = [
    await openDatabase(url, { clock: () => clock.now }),
    await openDatabase(url, { clock: () => clock.now }),
    await openDatabase(url, { clock: () => clock.now }),
  ];
  let made = 0;
  const spoilt = (database: Database): Database => ({
    ...database,
    backend(space) {
      const backend = database.backend(space);
      return {
        ...backend,
        as(actor) {
          made += 1;
          return backend.as(actor);
        },
        async present() {
          const present = await backend.present?.();
          assert.ok(present);
          return { ...present, mark: spoil(present.mark.split('.')).join('.') };
        },
      };
    },
  });
  const log = (line: string): void => assert.fail(line);
  const open = (database: Database, keep?: number): Promise<Serving> =>
    serve({ database, port: 0, host: '127.0.0.1', log, ...(keep !== undefined && { keep }) });
  const servers = [await open(writer, 0), ...(await Promise.all(readers.map((reader) => open(spoilt(reader)))))];

  const lives = { aubach: new Life(writer, 'aubach', clock), bebach: new Life(writer, 'bebach', clock) };
  const tokens = new Map<string, string>();
  for (const city of cities) {
    await lives[city].begin();
    for (const [index, actor] of people.entries())
      tokens.set(`${city} ${index}`, await writer.people(city).issue(actor));
    lives[city].onDamage = async () => {
      const breaking = new pg.Client({ connectionString: url });
      await breaking.connect();
      await breaking.query('update idea set comments = comments + 1000 where space = $1', [city]);
      await breaking.end();
      await Promise.all(servers.map(({ url: at }) => fetch(`${at}/api/v1/spaces/${city}/ideas`)));
    };
  }
  return {
    lives,
    servers,
    tokens,
    writer,
    made: () => made,
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all([writer, ...readers].map((database) => database.close()));
    },
  };
}

async function told(server: Serving, city: City, asked: Question, token: string | undefined, known: string) {
  const headers = {
    'accept-encoding': asked.encoding,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(asked.known && known !== '' && { 'if-none-match': known }),
  };
  const answer = await fetch(`${server.url}/api/v1/spaces/${city}${asked.path}`, { headers });
  const etag = answer.headers.get('etag') ?? '';
  const heads = [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)).sort();
  return { etag, text: JSON.stringify([answer.status, heads, await answer.text()]) };
}

/** The first answer that is not what is true; undefined where there is none. */
async function firstLie({ lives, servers, tokens }: World, seed: number): Promise<string | undefined> {
  const steps = fc.sample(
    fc.tuple(fc.constantFrom(...cities), happening, fc.array(question, { minLength: 2, maxLength: 3 })),
    {
      seed,
      numRuns: many,
    },
  );
  let known = '';
  for (const [place, happened, questions] of steps) {
    await lives[place].live(happened);
    for (const asked of questions)
      for (const city of cities) {
        const token = asked.as === undefined ? undefined : tokens.get(`${city} ${asked.as}`);
        const [truth, ...said] = await Promise.all(servers.map((server) => told(server, city, asked, token, known)));
        for (const { text } of said)
          if (text !== truth?.text)
            return `${JSON.stringify({ seed, happened, city, asked })}\n${text}\ninstead of\n${truth?.text ?? ''}`;
        if (truth && truth.etag !== '') known = truth.etag;
      }
  }
  return undefined;
}

describe('what is kept, on two processes, in two cities where everything is called the same', () => {
  test('is told from what is made anew by nobody, whatever happens', async () => {
    const world = await openWorld();
    try {
      const seed = Number(process.env['CIVIC_SEED'] ?? 20_261_124);
      assert.equal(await firstLie(world, seed), undefined);
    } finally {
      await world.close();
    }
  });

  const forgotten: Readonly<Record<string, Spoil>> = {
    'which file is in force': ([, ...rest]) => ['1', ...rest],
    'what was written': ([version = '', , ...rest]) => [version, '1', ...rest],
    'that the views were derived anew': ([version = '', position = '', , ...rest]) => [version, position, '1', ...rest],
    'what time it is': (mark) => mark.slice(0, 3),
  };
  for (const [what, spoil] of Object.entries(forgotten))
    test(`is found out where it forgets ${what}`, async () => {
      const world = await openWorld(spoil);
      try {
        let lie: string | undefined;
        for (let seed = 1; seed <= 8 && lie === undefined; seed++) lie = await firstLie(world, seed);
        assert.ok(lie);
      } finally {
        await world.close();
      }
    });

  test('is never older than what was acknowledged, while twenty write and read at once', async () => {
    const world = await openWorld();
    try {
      const backend = world.writer.backend('aubach');
      await backend.as(actors.ada).submit(act.propose('square', 'A bench', { id: 'bench' }));
      let acknowledged = 0;
      const address = '/api/v1/spaces/aubach/ideas/bench';
      await Promise.all(
        Array.from({ length: 20 }, async (_, person) => {
          for (let turn = 0; turn < 10; turn++) {
            await backend.as({ role: 'guest', person: `voter ${person}.${turn}` }).submit(act.vote('bench'));
            acknowledged += 1;
            const least = acknowledged;
            const answer = await fetch(`${world.servers[1 + (turn % 2)]?.url}${address}`);
            const { votes } = (await answer.json()) as { votes: { up: number } };
            assert.ok(votes.up >= least, `${votes.up} of ${least}`);
          }
        }),
      );
      await fetch(`${world.servers[1]?.url}${address}`);
      const made = world.made();
      await Promise.all(Array.from({ length: 10 }, () => fetch(`${world.servers[1]?.url}${address}`)));
      assert.equal(world.made(), made, 'it is kept');
    } finally {
      await world.close();
    }
  });
});

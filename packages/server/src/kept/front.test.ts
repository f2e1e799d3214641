import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { instant, type CivicAdapter, type Idea, type Page, type SpaceFile } from '@civic-widgets/core';
import { findPostgres } from '../../../../tools/find-program.ts';
import { startPostgres, type Postgres } from '../../../../tools/postgres.ts';
import { serve, type ServeOptions, type Serving } from '../serve.ts';

// Two servers as two processes would be: each has its own memory, and what is written through one is asked of the other at once.

const origin = 'https://www.aubach.example';
let now = start;
const clock = (): number => now;
const ideas = '/api/v1/spaces/aubach/ideas?order=newest';

interface Place {
  readonly database: Database;
  readonly server: Serving;
  /** How often somebody's adapter was asked for: what is kept asks for none. */
  readonly asked: () => number;
}

/** A server, and how often it asked its database for more than where the space stands. */
async function open(database: Database, options: Partial<ServeOptions> = {}): Promise<Place> {
  let asked = 0;
  const counting: Database = {
    ...database,
    backend(space) {
      const backend = database.backend(space);
      const as = (...who: Parameters<typeof backend.as>): CivicAdapter => {
        asked += 1;
        return backend.as(...who);
      };
      return { ...backend, as };
    },
  };
  const log = (line: string): void => assert.fail(line);
  const server = await serve({ database: counting, port: 0, host: '127.0.0.1', log, ...options });
  return { database, server, asked: () => asked };
}

const get = (place: Place, path = ideas, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(place.server.url + path, { headers });
const list = async (place: Place, path = ideas): Promise<Page<Idea>> =>
  (await (await get(place, path)).json()) as Page<Idea>;

/** The only idea, as a visitor is told of it. */
async function theIdea(place: Place): Promise<Idea> {
  const [idea] = (await list(place)).items;
  assert.ok(idea);
  return idea;
}

let postgres: Postgres | undefined;
before(async () => {
  if (findPostgres('postgres') !== undefined) postgres = await startPostgres();
});
after(() => postgres?.stop());

const engines: Readonly<Record<string, () => Promise<readonly [Database, Database]>>> = {
  // In this process there is one database; the two servers share nothing else.
  async PGlite() {
    const database = await openDatabase('memory:', { clock });
    return [database, { ...database, close: () => Promise.resolve() }];
  },
  async PostgreSQL() {
    const url = postgres?.url ?? '';
    return [await openDatabase(url, { clock }), await openDatabase(url, { clock })];
  },
};

for (const [engine, databases] of Object.entries(engines)) {
  describe(
    `what is kept on ${engine}`,
    { skip: engine === 'PostgreSQL' && findPostgres('postgres') === undefined },
    () => {
      let one: Place;
      let other: Place;
      let file: SpaceFile;
      const backend = () => one.database.backend('aubach');
      before(async () => {
        const [here, there] = await databases();
        file = town();
        await here.backend(file.id).apply(file);
        [one, other] = [await open(here), await open(there)];
        await backend()
          .as(actors.ben)
          .submit(act.propose('square', 'A bench', { id: 'bench' }));
      });
      after(async () => {
        await Promise.all([one.server.close(), other.server.close()]);
        await other.database.close();
        await one.database.close();
      });

      test('is answered again without asking for anybody, and is never older than what was acknowledged', async () => {
        for (let count = 1; count <= 5; count++) {
          await backend()
            .as({ role: 'guest', person: `voter ${count}` })
            .submit(act.vote('bench'));
          assert.equal((await theIdea(other)).votes.up, count);
          const before = other.asked();
          const again = await Promise.all(Array.from({ length: 10 }, () => theIdea(other)));
          assert.deepEqual([...new Set(again.map(({ votes }) => votes.up))], [count]);
          assert.equal(other.asked(), before);
        }
      });

      test('goes with an erasure, a hiding, a configuration and a rebuild', async () => {
        const official = backend().as(actors.mo);
        await backend()
          .as(actors.anna)
          .submit(act.propose('square', 'A pond', { id: 'pond' }));
        assert.deepEqual((await list(other)).items.map(({ id }) => id).sort(), ['bench', 'pond']);
        await official.submit(act.hide('pond', 'Twice'));
        assert.deepEqual(
          (await list(other)).items.map(({ id }) => id),
          ['bench'],
        );
        await official.submit(act.restore('pond'));
        assert.match(JSON.stringify(await list(other)), /A pond/);
        await backend().erase(actors.anna.person, actors.ada);
        assert.doesNotMatch(JSON.stringify(await list(other)), /A pond/);

        file = { ...file, version: file.version + 1, name: { de: 'Neu-Aubach' } };
        for (const change of [() => backend().apply(file), () => backend().rebuild()]) {
          await list(other);
          const before = other.asked();
          await list(other);
          assert.equal(other.asked(), before);
          await change();
          await list(other);
          assert.equal(other.asked(), before + 1);
        }
      });

      test('goes when the clock closes something, and when a day begins', async () => {
        const closes = instant(now + 60_000);
        const opens = instant(now - 60_000);
        const projects = file.projects.map((one) => (one.id === 'square' ? { ...one, opens, closes } : one));
        file = { ...file, version: file.version + 1, projects };
        await backend().apply(file);
        assert.deepEqual((await theIdea(other)).can['idea.vote'], { allowed: true });
        now += 60_000;
        assert.deepEqual((await theIdea(other)).can['idea.vote'], {
          allowed: false,
          because: 'closed',
          remedy: 'none',
        });
        const fair = '/api/v1/spaces/aubach/ideas?order=fair&limit=1';
        const { next } = await list(other, fair);
        now += 86_400_000;
        assert.notEqual((await list(other, fair)).next, next);
      });

      test('is a visitor’s: nobody’s own answer is kept, nor is anybody known answered with what is', async () => {
        const [idea] = (await list(other)).items;
        assert.ok(idea);
        const token = await one.database.people('aubach').issue({ role: 'guest', person: 'follower' });
        await backend().as({ role: 'guest', person: 'follower' }).submit(act.follow(idea.id));
        const own = await get(other, ideas, { authorization: `Bearer ${token}` });
        const theirs = ((await own.json()) as Page<Idea>).items.find(({ id }) => id === idea.id);
        assert.equal(theirs?.followed, true);
        assert.equal(own.headers.get('cache-control'), 'private, no-cache');
        assert.equal((await list(other)).items.find(({ id }) => id === idea.id)?.followed, false);
        assert.equal((await get(other, ideas, { authorization: 'Bearer nobody' })).status, 401);
      });

      test('is told as the routes tell it: headers, encodings, and that it still holds', async () => {
        const fresh = await open(one.database, { keep: 0 });
        try {
          for (const encoding of ['identity', 'gzip', 'br']) {
            for (const extra of [{}, { origin }]) {
              const headers = { 'accept-encoding': encoding, ...extra };
              await get(one, ideas, headers);
              const before = one.asked();
              const [kept, made] = [await get(one, ideas, headers), await get(fresh, ideas, headers)];
              assert.equal(one.asked(), before, 'it was kept');
              const told = ({ status, headers }: Response) => [
                `status: ${status}`,
                ...[...headers].filter(([name]) => name !== 'date').map((header) => header.join(': ')),
              ];
              assert.deepEqual(told(kept).sort(), told(made).sort());
              assert.equal(await kept.text(), await made.text());
              const etag = made.headers.get('etag') ?? '';
              const [still, known] = [one, fresh].map((place) =>
                get(place, ideas, { ...headers, 'if-none-match': etag }),
              );
              assert.deepEqual(told((await still) as Response).sort(), told((await known) as Response).sort());
              assert.equal((await known)?.status, 304);
            }
          }
        } finally {
          await fresh.server.close();
        }
      });

      test('is for pages of the space’s own origins, as everything is', async () => {
        assert.equal((await get(one, ideas, { origin })).status, 200);
        const refused = await get(one, ideas, { origin: 'https://other.example' });
        assert.deepEqual(
          [refused.status, ((await refused.json()) as { code: string }).code],
          [403, 'origin-not-allowed'],
        );
      });
    },
  );
}

test('what is kept counts against limits, and is told to the log', async () => {
  const database = await openDatabase('memory:', { clock });
  const file = town();
  await database.backend(file.id).apply(file);
  const lines: string[] = [];
  const rate = { burst: 5, perSecond: 0 };
  const rates = { read: rate, write: rate, guest: rate, 'sign-in': rate, stream: rate, search: rate, letter: rate };
  const limits = { person: rates, network: rates, streams: { ofSpace: 1, ofNetwork: 1 }, now: () => 0 };
  const place = await open(database, { limits, requests: true, log: (line) => lines.push(line) });
  try {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) statuses.push((await get(place)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
    assert.equal(place.asked(), 1);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      told.map(({ route, status }) => [route, status]),
      statuses.map((status) => ['/api/v1/spaces/:space/ideas', status]),
    );
    assert.deepEqual(Object.keys(told[1] ?? {}), Object.keys(told[0] ?? {}));
  } finally {
    await place.server.close();
    await database.close();
  }
});

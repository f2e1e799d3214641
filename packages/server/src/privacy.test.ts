import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { newId, type Actor, type CivicAdapter } from '@civic-widgets/core';
import fc from 'fast-check';
import { findPostgres } from '../../../tools/find-program.ts';
import { startPostgres, type Postgres } from '../../../tools/postgres.ts';
import {
  demographicsOf,
  entriesOf,
  hiddenWords,
  liveBeside,
  now,
  publicIds,
  spaceOf,
  unseenIds,
  words,
  type World,
} from '../testing/privacy-worlds.ts';
import { alikeTables, tablesOf } from '../testing/privacy-tables.ts';
import { createApp } from './app.ts';
import type { App } from './routes/read.ts';

// Nothing private sways what everyone is answered: two databases that differ in nothing else answer alike, to the last byte.

const origin = 'https://www.aubach.example';
const every = ['a', 'b'] as const;
interface Place {
  readonly app: App;
  readonly database: Database;
  /** Of the same guest in both, who did nothing. */
  readonly token: string;
}

async function openWorld(world: World, where: string): Promise<Place> {
  const database = await openDatabase(where, { clock: () => now });
  const space = spaceOf();
  const backend = database.backend(space.id);
  await backend.apply(space);
  const { refused } = await backend.load(entriesOf(world));
  assert.deepEqual(refused, []);
  await backend.describe(demographicsOf(world));
  await liveBeside(database, space.id, world, origin);
  const people = database.people(space.id);
  const token = await people.issue({ role: 'guest', person: 'onlooker' });
  return { app: appOf(database), database, token };
}

function appOf(database: Database): App {
  return createApp({ database, log: (line) => assert.fail(line) });
}

/** A count of every listed idea is larger by the number of ideas that wait. */
function shiningThrough(database: Database): Database {
  return {
    ...database,
    backend(space) {
      const backend = database.backend(space);
      const office = backend.as({ role: 'moderator', person: 'mo' });
      const as = (actor: Actor): CivicAdapter => {
        const adapter = backend.as(actor);
        return {
          ...adapter,
          async ideas(...asked) {
            const { items, ...page } = await adapter.ideas(...asked);
            const queue = (await office.queue?.({ limit: 100 }))?.items ?? [];
            const waits = queue.filter(({ because, comment }) => because === 'review' && !comment).length;
            return { ...page, items: items.map((idea) => ({ ...idea, imported: idea.imported + waits })) };
          },
        };
      };
      return { ...backend, as };
    },
  };
}

interface Question {
  readonly path: string;
  readonly as: 'nobody' | 'onlooker';
  readonly etag: boolean;
  /** How many further pages are read by the cursors that come. */
  readonly further: number;
}

const base = '/api/v1/spaces/aubach';
const anyWord = fc.constantFrom(...words, ...hiddenWords.a, ...hiddenWords.b, 'comment', 'waits', 'please', '');
const anyId = fc.constantFrom(...publicIds, ...unseenIds('a'), ...unseenIds('b'), 'nothing');
const anyProject = fc.constantFrom('square', 'debate', 'barometer', 'careful', 'budget', 'nowhere');
/** Some of the fields: with all of them at once hardly anything would be found. */
const query = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<string> =>
  fc
    .subarray(Object.keys(fields), { maxLength: Math.min(3, Object.keys(fields).length) })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name] ?? fc.constant('')]))))
    .map((asked) => {
      const pairs = Object.entries(asked).map(([name, value]) => [name, String(value)]);
      return pairs.length === 0 ? '' : `?${String(new URLSearchParams(pairs))}`;
    });
const limit = fc.integer({ min: 1, max: 30 });
const ideas = query({
  order: fc.constantFrom('fair', 'hot', 'newest'),
  project: anyProject,
  topic: fc.constantFrom('green', 'paths', 'play', 'none'),
  area: fc.constantFrom('north', 'south', 'fields'),
  status: fc.constantFrom('received', 'planned', 'built'),
  text: anyWord,
  hidden: fc.boolean(),
  followed: fc.boolean(),
  mergedInto: anyId,
  limit,
});
const day = fc.integer({ min: 0, max: 40 }).map((back) => new Date(now - back * 86_400_000).toISOString().slice(0, 10));

const paths = fc.oneof(
  { weight: 6, arbitrary: ideas.map((text) => `${base}/ideas${text}`) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(anyWord, { minLength: 1, maxLength: 3 }), fc.option(anyProject))
      .map(
        ([text, project]) =>
          `${base}/similar?${String(new URLSearchParams({ text: text.join(' '), ...(project && { project }) }))}`,
      ),
  },
  { weight: 2, arbitrary: anyId.map((id) => `${base}/ideas/${encodeURIComponent(id)}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyId, query({ limit }))
      .map(([id, text]) => `${base}/ideas/${encodeURIComponent(id)}/comments${text}`),
  },
  {
    weight: 2,
    arbitrary: query({ project: anyProject, state: fc.constantFrom('open', 'closed', 'upcoming'), limit }).map(
      (text) => `${base}/polls${text}`,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('bench', 'play', 'pool', 'mayor').map((id) => `${base}/polls/${id}`) },
  { weight: 2, arbitrary: query({ project: anyProject, from: day, to: day }).map((text) => `${base}/insight${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '/viewer', '/standing', '/mine', '/queue').map((path) => base + path),
  },
  { weight: 1, arbitrary: fc.constantFrom('/aubach', '/aubach/feed.atom', '/aubach/sitemap.xml') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyProject, query({ text: anyWord, order: fc.constantFrom('hot', 'newest') }))
      .map(([id, text]) => `/aubach/projects/${id}${text}`),
  },
  { weight: 1, arbitrary: anyProject.map((id) => `/aubach/projects/${id}/feed.atom`) },
  { weight: 1, arbitrary: anyId.map((id) => `/aubach/ideas/${encodeURIComponent(id)}`) },
);
const questions: fc.Arbitrary<Question> = fc.record({
  path: paths,
  as: fc.constantFrom('nobody', 'onlooker'),
  etag: fc.boolean(),
  further: fc.integer({ min: 0, max: 3 }),
});

/** All that is answered: status, headers and bytes, of each page that the cursors lead to. */
async function answersTo(place: Place, { path, as, etag, further }: Question): Promise<readonly string[]> {
  const said: string[] = [];
  let next: string | undefined = path;
  for (let n = 0; n <= further && next !== undefined; n++) {
    const authorization =
      as === 'onlooker' && path.startsWith('/api/') ? { authorization: `Bearer ${place.token}` } : {};
    const ask = (more: Record<string, string> = {}): Response | Promise<Response> =>
      place.app.request(next ?? '', {
        headers: { ...(path.startsWith('/api/') && { origin }), ...authorization, ...more },
      });
    const first = await ask();
    const body = await first.text();
    said.push(written(first, body));
    const tag = first.headers.get('etag');
    if (etag && tag !== null) {
      const again = await ask({ 'if-none-match': tag });
      said.push(written(again, await again.text()));
    }
    next = following(path, body);
  }
  return said;
}

function written(response: Response, body: string): string {
  // A page's forms carry the name of the act that they will be, made anew for each.
  const text = body.replace(/(name="(?:act|first)" value=")[^"]*/g, '$1');
  return JSON.stringify([response.status, [...response.headers].filter(([name]) => name !== 'date').sort(), text]);
}

function following(path: string, body: string): string | undefined {
  const next = /"next":"([^"]*)"\}$/.exec(body)?.[1];
  if (next === undefined) return undefined;
  const url = new URL(path, origin);
  url.searchParams.set('cursor', next);
  return url.pathname + url.search;
}

const engines: readonly { readonly name: string; readonly missing: boolean; readonly open: () => Promise<string> }[] = [
  { name: 'PGlite', missing: false, open: () => Promise.resolve('memory:') },
  {
    name: 'PostgreSQL',
    missing: findPostgres('postgres') === undefined,
    open: async () => {
      const server = await startPostgres();
      servers.push(server);
      return server.url;
    },
  },
];
const servers: Postgres[] = [];
after(async () => {
  for (const server of servers) await server.stop();
});

for (const engine of engines)
  describe(`on ${engine.name}`, { skip: engine.missing && 'PostgreSQL is not installed' }, () => {
    const places = {} as Record<World, Place>;
    before(async () => {
      for (const world of every) places[world] = await openWorld(world, await engine.open());
    });
    after(async () => {
      for (const world of every) await places[world].database.close();
    });

    test('1,000 public questions are answered alike by two databases that differ in private things alone', async () => {
      const seen = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(questions, async (question) => {
          const [a, b] = await Promise.all(every.map((world) => answersTo(places[world], question)));
          assert.deepEqual(a, b);
          const kind = a?.[0]?.startsWith('[200') ? (a[0].includes('idea/') ? 'tells' : 'is empty') : 'refuses';
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }),
        { numRuns: 1_000 },
      );
      assert.ok((seen.get('tells') ?? 0) > 300, JSON.stringify([...seen]));
    });

    test('the worlds are not alike: whoever may see private things is answered otherwise', async () => {
      for (const path of ['/ideas?hidden=true', '/queue', '/ideas/idea%2F7']) {
        const said = await Promise.all(
          every.map(async (world) => {
            const { app, database } = places[world];
            const token = await database.people('aubach').issue({ role: 'official', person: newId() });
            return (await app.request(base + path, { headers: { authorization: `Bearer ${token}` } })).text();
          }),
        );
        assert.notEqual(said[0], said[1], path);
      }
    });

    test(
      'no table is alike in both worlds but those that hold nothing of anybody',
      { skip: engine.name !== 'PGlite' },
      async () => {
        // Who took part is counted when somebody asks.
        for (const world of every) await places[world].app.request(`${base}/insight`);
        const [a, b] = await Promise.all(every.map((world) => tablesOf(places[world].database)));
        assert.ok(a && b);
        const alike = [...a].filter(([table, rows]) => rows === b.get(table)).map(([table]) => table);
        assert.deepEqual(alike.sort(), alikeTables);
      },
    );

    test('a server that lets only the number of what waits shine through is found out', async () => {
      const leaking = every.map((world) => ({ ...places[world], app: appOf(shiningThrough(places[world].database)) }));
      const found = await fc.check(
        fc.asyncProperty(questions, async (question) => {
          const [a, b] = await Promise.all(leaking.map((place) => answersTo(place, question)));
          assert.deepEqual(a, b);
        }),
        { numRuns: 1_000 },
      );
      assert.ok(found.failed);
    });

    test('an erasure of somebody who only voted, and what somebody tells of themselves, are seen by nobody', async () => {
      const before = await Promise.all(
        ['/ideas', '/insight', '/polls'].map(async (path) => (await places.a.app.request(base + path)).text()),
      );
      const { database } = places.a;
      await database.backend('aubach').describe([{ person: 'person-9', ageBand: '0-15', area: 'fields' }]);
      await database.backend('aubach').erase('person-29', { role: 'administrator', person: 'ada' });
      const after = await Promise.all(
        ['/ideas', '/insight', '/polls'].map(async (path) => (await places.a.app.request(base + path)).text()),
      );
      assert.deepEqual(after, before);
    });

    test('one public vote more is noticed', async () => {
      const question: Question = { path: `${base}/ideas/idea%2F7`, as: 'nobody', etag: true, further: 0 };
      const before = await answersTo(places.b, question);
      assert.deepEqual(await answersTo(places.a, question), before);
      const voter = places.b.database.backend('aubach').as({ role: 'guest', person: newId() });
      await voter.submit({
        id: newId(),
        kind: 'idea.vote',
        at: '2026-05-11T10:00:00.000Z',
        idea: 'idea/7',
        vote: 'for',
      });
      assert.notDeepEqual(await answersTo(places.b, question), before);
    });
  });

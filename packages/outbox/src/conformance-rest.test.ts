import { after, before, suite, test } from 'node:test';
import { openDatabase, type Database, type People } from '@civic-widgets/adapter-postgres';
import { restAdapter, type TokenStore } from '@civic-widgets/adapter-rest';
import { cases, start, type Harness } from '@civic-widgets/conformance';
import { visitor, type Actor } from '@civic-widgets/core';
import { serve, type Serving } from '@civic-widgets/server';
import { boxes, keeps } from '../testing/kit.ts';

suite('around HTTP', () => {
  let database: Database;
  let serving: Serving;
  let now = start;
  let spaces = 0;
  before(async () => {
    database = await openDatabase('memory:', { clock: () => now });
    serving = await serve({ database, port: 0, host: '127.0.0.1', log: () => {} });
  });
  after(async () => {
    await serving.close();
    await database.close();
  });
  const kit: Harness = {
    async fresh(town) {
      const space = `${town.id}-${++spaces}`;
      const backend = database.backend(space);
      await backend.apply({ ...town, id: space });
      const people = database.people(space);
      const { boxed, end } = boxes();
      return {
        as: (actor) => boxed(restAdapter({ backend: serving.url, space, tokens: signedIn(people, actor) })),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close() {
          end();
          return Promise.resolve();
        },
      };
    },
  };
  for (const promised of cases) void test(promised.name, keeps(promised, kit));
});

/** Signs in anew when a token is no longer known, as it is after an erasure. */
function signedIn(people: People, actor: Actor): TokenStore {
  let token: string | undefined;
  return {
    async get() {
      if (actor === visitor) return token;
      if (token === undefined || !(await people.actorOf(token))) token = await people.issue(actor);
      return token;
    },
    set: (next) => void (token = next),
  };
}

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { openDatabase, type Database, type People } from '@civic-widgets/adapter-postgres';
import { restAdapter, type TokenStore } from '@civic-widgets/adapter-rest';
import { cases, runCase, start, type Harness } from '@civic-widgets/conformance';
import { visitor, type Actor } from '@civic-widgets/core';
import { createApp } from './app.ts';
import { serve, type Serving } from './serve.ts';

let database: Database;
let now = start;
let spaces = 0;
const clock = { now: () => now, set: (at: number) => void (now = at) };

before(async () => {
  database = await openDatabase('memory:', { clock: clock.now });
});
after(() => database.close());

/** The kit drives the browser's side; behind it stand the routes and PostgreSQL's rules. */
function harness(where: () => { readonly backend: string; readonly fetch?: typeof fetch }): Harness {
  return {
    async fresh(town) {
      const space = `${town.id}-${++spaces}`;
      const backend = database.backend(space);
      await backend.apply({ ...town, id: space });
      const people = database.people(space);
      return {
        as: (actor) => restAdapter({ ...where(), space, tokens: signedIn(people, actor) }),
        backend,
        clock,
        close: () => Promise.resolve(),
      };
    },
  };
}

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

function runAll(kit: Harness): void {
  for (const promised of cases) {
    test(promised.name, async (t) => {
      const { outcome, error } = await runCase(promised, kit);
      if (outcome === 'not-applicable') t.skip('the server does not offer it');
      else assert.ifError(error);
    });
  }
}

suite('by function call', () => {
  const app = (): ReturnType<typeof createApp> => createApp({ database, log: () => {} });
  let call: typeof fetch;
  before(() => {
    const { fetch } = app();
    call = async (input, init) => fetch(new Request(input, init));
  });
  runAll(harness(() => ({ backend: 'http://civic.test', fetch: call })));
});

suite('over a socket', () => {
  let serving: Serving;
  before(async () => {
    serving = await serve({ database, port: 0, host: '127.0.0.1', log: () => {} });
  });
  after(() => serving.close());
  runAll(harness(() => ({ backend: serving.url })));
});

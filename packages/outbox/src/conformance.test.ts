import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { openDatabase, type Database, type People } from '@civic-widgets/adapter-postgres';
import { restAdapter, type TokenStore } from '@civic-widgets/adapter-rest';
import { cases, runCase, start, type Harness } from '@civic-widgets/conformance';
import { visitor, type Actor, type CivicAdapter } from '@civic-widgets/core';
import { serve, type Serving } from '@civic-widgets/server';
import { faulty } from '../testing/faulty.ts';
import { hasty } from '../testing/hasty.ts';
import { outbox } from './outbox.ts';
import { memoryStorage } from './storage.ts';

/*
 * The outbox is an adapter like any other: whatever stands behind it, and whatever happens on the way, what an adapter
 * promises is kept.
 */

const boxed = (adapter: CivicAdapter): CivicAdapter => outbox(adapter, memoryStorage(), { world: hasty() });

function local(around: (adapter: CivicAdapter) => CivicAdapter): Harness {
  return {
    fresh(space) {
      let now = start;
      const backend = localBackend({ space, store: memoryStore(), clock: () => now });
      return Promise.resolve({
        as: (actor) => around(backend.as(actor)),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close: () => backend.close(),
      });
    },
  };
}

function runAll(kit: Harness): void {
  for (const promised of cases) {
    test(promised.name, async (t) => {
      const { outcome, error } = await runCase(promised, kit);
      if (outcome === 'not-applicable') t.skip('what is behind it does not offer it');
      else assert.ifError(error);
    });
  }
}

suite('around the local adapter', () => runAll(local(boxed)));

suite('around an adapter that fails in every way', () => runAll(local((adapter) => boxed(faulty(adapter)))));

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
  runAll({
    async fresh(town) {
      const space = `${town.id}-${++spaces}`;
      const backend = database.backend(space);
      await backend.apply({ ...town, id: space });
      const people = database.people(space);
      return {
        as: (actor) => boxed(restAdapter({ backend: serving.url, space, tokens: signedIn(people, actor) })),
        backend,
        clock: { now: () => now, set: (at) => void (now = at) },
        close: () => Promise.resolve(),
      };
    },
  });
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

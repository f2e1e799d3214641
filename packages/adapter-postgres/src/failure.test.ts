import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { startPostgres } from '../../../tools/postgres.ts';
import { ask, connections } from '../testing/scratch.ts';
import { guest, propose, village } from '../testing/village.ts';
import { backendOf } from './backend.ts';
import { migrate } from './migrate.ts';

for (const [name, open] of Object.entries(connections)) {
  test(`on ${name}, an action that the database cannot take does not take others down`, async () => {
    const connection = await open();
    try {
      await migrate(connection);
      const file = village();
      const backend = backendOf(connection, file.id, Date.now);
      await backend.apply(file);
      await connection.query(`alter table entry add check (action_id <> 'poison')`);
      const ids = ['one', 'poison', 'two', 'three'];
      const outcomes = await Promise.allSettled(
        ids.map((id) => backend.as(guest('ada')).submit(propose(`Idea ${id}`, { id }))),
      );
      assert.deepEqual(
        outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.position : codeOf(outcome.reason))),
        [1, 'internal', 2, 3],
      );
      const [, broken] = outcomes;
      assert.ok(broken?.status === 'rejected' && (broken.reason as Error).cause instanceof Error);
      assert.equal((broken.reason as Error).message, 'internal'); // What the database said is for the log.
    } finally {
      await connection.close();
    }
  });
}

describe('when PostgreSQL goes away', () => {
  test('whoever asks or submits is told to try again, and a cut connection is replaced', async () => {
    const server = await startPostgres();
    const database = await openDatabase(server.url);
    try {
      const file = village();
      const backend = database.backend(file.id);
      await backend.apply(file);
      const ada = backend.as(guest('ada'));
      const end = ada.watch({}, () => {});
      await ada.submit(propose('Before'));
      await ask(server.url, 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
      await untilTaken(() => ada.submit(propose('After the cut', { id: 'cut' })));

      await server.stop();
      await assert.rejects(ada.submit(propose('Nowhere')), { code: 'unavailable' });
      await assert.rejects(ada.ideas(), { code: 'unavailable' });
      await assert.rejects(database.people(file.id).guest(), { code: 'unavailable' });
      await assert.rejects(openDatabase(server.url), {
        code: 'unavailable',
        message: /cannot be opened: .*ECONNREFUSED/,
      });
      end();
    } finally {
      await database.close();
      await server.stop();
    }
  });
});

/** A cut is noticed by whoever uses the connection first; trying again is what the error asks for. */
async function untilTaken(submit: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      await submit();
      return;
    } catch (error) {
      assert.equal(codeOf(error), 'unavailable');
    }
  }
  assert.fail('The connection was not replaced.');
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}

test('an address that is none is said to be, without repeating it', async () => {
  await assert.rejects(openDatabase('postgres://me:se/cret@:x/'), {
    code: 'invalid',
    message: /^The address of the database is none(?!.*cret)/,
  });
});

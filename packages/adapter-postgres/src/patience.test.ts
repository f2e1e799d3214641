import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import pg from 'pg';
import { ask, scratchDatabase } from '../testing/scratch.ts';
import { guest, propose, village } from '../testing/village.ts';
import { failure } from './failure.ts';
import { openPool } from './pool.ts';

describe('a database that does not answer in time', () => {
  test('a statement that takes too long is given up on, and its connection serves on', async () => {
    const pool = openPool(await scratchDatabase(), { log() {}, patience: { statement: 50, lock: 1_000 } });
    try {
      await assert.rejects(pool.query('select pg_sleep(60)'), (cause) => failure(cause).code === 'unavailable');
      const slow = pool.transaction((sql) => sql.query('select pg_sleep(60)'));
      await assert.rejects(slow, (cause) => failure(cause).code === 'unavailable');
      assert.deepEqual(await pool.query('select 1 as one'), [{ one: 1 }]);
    } finally {
      await pool.close();
    }
  });

  test('a writer that waits too long for the space is told to try again, and nothing of it is kept', async () => {
    const url = await scratchDatabase();
    const database = await openDatabase(url, { patience: { statement: 60_000, lock: 50 } });
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    try {
      const file = village();
      const backend = database.backend(file.id);
      await backend.apply(file);
      await holder.query('begin');
      await holder.query('select * from space for update');
      const idea = propose('Waits');
      await assert.rejects(backend.as(guest('ada')).submit(idea), { code: 'unavailable' });
      assert.equal((await backend.as(guest('ada')).ideas()).items.length, 0, 'readers do not wait');
      await holder.query('rollback');
      assert.deepEqual(await ask(url, 'select * from entry'), []);
      assert.equal((await backend.as(guest('ada')).submit(idea)).position, 1);
    } finally {
      await holder.end();
      await database.close();
    }
  });

  test('when every connection is taken, whoever comes is told to try again', async () => {
    const patience = { statement: 60_000, lock: 60_000, connection: 3_000 };
    const pool = openPool(await scratchDatabase(), { log() {}, patience });
    let free = (): void => {};
    const held = new Promise<void>((resolve) => (free = resolve));
    try {
      const inside: Promise<void>[] = [];
      const taken = Array.from({ length: 10 }, () => {
        let enter = (): void => {};
        inside.push(new Promise((resolve) => (enter = resolve)));
        return pool.transaction(async () => {
          enter();
          await held;
        });
      });
      await Promise.race([Promise.all(inside), Promise.all(taken)]);
      await assert.rejects(pool.query('select 1'), (cause) => failure(cause).code === 'unavailable');
      free();
      await Promise.all(taken);
      assert.deepEqual(await pool.query('select 1 as one'), [{ one: 1 }]);
    } finally {
      free();
      await pool.close();
    }
  });

  test('it is ready while it answers and holds every change of the schema', async () => {
    const url = await scratchDatabase();
    const database = await openDatabase(url);
    try {
      await database.ready();
      await ask(url, 'delete from civic_migration where number = (select max(number) from civic_migration)');
      await assert.rejects(database.ready(), { code: 'unavailable', message: /version \d+; this program needs \d+/ });
      await ask(url, 'drop table civic_migration');
      await assert.rejects(database.ready());
    } finally {
      await database.close();
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scratchDatabase } from '../testing/scratch.ts';
import { openPool } from './pool.ts';

const text = 'select $1::bigint + 1 as next, (select count(*) from pg_class) > 0 as some';
const names = 'select count(*) as names from pg_prepared_statements';

describe('a pool of connections', () => {
  test('gives numbers for bigint and count', async () => {
    const pool = openPool(await scratchDatabase(), { log() {} });
    try {
      assert.deepEqual(await pool.query(text, [2 ** 40]), [{ next: 2 ** 40 + 1, some: true }]);
    } finally {
      await pool.close();
    }
  });

  test('keeps statements prepared, unless it is told not to', async () => {
    const url = await scratchDatabase();
    for (const [address, prepare, kept] of [
      [url, undefined, true],
      [url, false, false],
      [`${url}?pgbouncer=true`, undefined, false],
    ] as const) {
      const pool = openPool(address, { log() {}, ...(prepare !== undefined && { prepare }) });
      try {
        await pool.query(text, [1]);
        const [row] = await pool.query<{ names: number }>(names);
        assert.equal((row?.names ?? 0) > 0, kept);
      } finally {
        await pool.close();
      }
    }
  });

  test('gives up prepared statements where a pooler forgets them, and says so once', async () => {
    const lines: string[] = [];
    const pool = openPool(await scratchDatabase(), { log: (line) => void lines.push(line) });
    try {
      await pool.query(text, [1]);
      await pool.query('deallocate all');
      assert.deepEqual(await pool.query(text, [2]), [{ next: 3, some: true }]);
      assert.equal(lines.length, 1);
      await pool.transaction((sql) => sql.query(text, [3]));
      assert.equal(lines.length, 1);
    } finally {
      await pool.close();
    }
  });

  test('takes back all of a transaction that fails', async () => {
    const pool = openPool(await scratchDatabase(), { log() {} });
    try {
      await pool.query('create table kept (n int)');
      const failing = pool.transaction(async (sql) => {
        await sql.query('insert into kept values (1)');
        throw new Error('Changed my mind');
      });
      await assert.rejects(failing, { message: 'Changed my mind' });
      assert.deepEqual(await pool.query('select n from kept'), []);
    } finally {
      await pool.close();
    }
  });
});

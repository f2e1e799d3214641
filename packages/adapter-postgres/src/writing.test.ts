import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Connection, Statement } from './sql.ts';
import { connections } from '../testing/scratch.ts';
import { askTogether, doTogether } from './ledger/together.ts';

const put = (n: number): Statement => ({ text: 'insert into kept values ($1, $2)', values: ['here', n] });
const kept = (connection: Connection): Promise<readonly object[]> =>
  connection.query('select n from kept where space = $1 order by n', ['here']);

for (const [name, open] of Object.entries(connections)) {
  describe(`writing at the end on ${name}`, () => {
    let connection: Connection;
    before(async () => {
      connection = await open();
      await connection.query('create table kept (space text, n int check (n <> 13), primary key (space, n))');
    });
    beforeEach(() => connection.query('delete from kept'));
    after(() => connection.close());

    test('what a transaction writes at its end is kept with it, and it says when all was sent', async () => {
      const order: string[] = [];
      const result = await connection.writing(
        async (sql) => {
          await Promise.all([sql.query('select 1'), sql.query('select 2')]);
          return { result: 'done', writes: [put(1), put(2)] };
        },
        () => void order.push('sent'),
      );
      order.push(result);
      assert.deepEqual(order, ['sent', 'done']);
      assert.deepEqual(await kept(connection), [{ n: 1 }, { n: 2 }]);
    });

    test('one write that fails takes back all, says why, and harms nobody after it', async () => {
      const failing = connection.writing(async (sql) => {
        await sql.query(put(1).text, put(1).values);
        return { result: undefined, writes: [put(2), put(13), put(3)] };
      });
      await assert.rejects(failing, { code: '23514' });
      assert.deepEqual(await kept(connection), []);
      await connection.writing(() => Promise.resolve({ result: undefined, writes: [put(4)] }));
      assert.deepEqual(await kept(connection), [{ n: 4 }]);
    });

    test('work that fails leaves nothing behind', async () => {
      const failing = connection.writing(async (sql) => {
        await sql.query(put(1).text, put(1).values);
        throw new Error('Changed my mind');
      });
      await assert.rejects(failing, { message: 'Changed my mind' });
      assert.deepEqual(await kept(connection), []);
    });

    test('questions and changes go together, each with values of its own', async () => {
      const insert = 'insert into kept select $1, unnest($2::int[])';
      const remove = 'delete from kept where space = $1 and n = $2';
      const done = (...parts: Parameters<typeof doTogether>[1]): Promise<unknown> =>
        connection.query(doTogether('here', parts).text, doTogether('here', parts).values);
      await done({ name: 'put', text: insert, values: [[1, 2, 3]] });
      await done({ name: 'put', text: insert, values: [[4]] }, { name: 'drop', text: remove, values: [1] });
      const some = 'select n from kept where space = $1 and n between $2 and $3';
      const rows = await askTogether(connection, 'here', [
        { name: 'low', text: some, values: [1, 2] },
        { name: 'none', text: some, values: [7, 9] },
        { name: 'high', text: some, values: [4, 9] },
      ]);
      assert.deepEqual(rows, [[{ n: 2 }], [], [{ n: 4 }]]);
      assert.deepEqual(await askTogether(connection, 'elsewhere', []), []);
    });
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connections } from '../../testing/scratch.ts';
import { migrate } from '../migrate.ts';
import type { Sql } from '../sql.ts';
import { dropTokens, issueToken, readActor } from './token.ts';

const now = Date.now();

for (const [name, open] of Object.entries(connections)) {
  test(`on ${name}, who comes at the same time is looked up with one statement, and each is who they are`, async () => {
    const connection = await open();
    try {
      await migrate(connection);
      let asked = 0;
      const counting: Sql = {
        query: (text, values) => {
          asked += 1;
          return connection.query(text, values);
        },
      };
      const people = Array.from({ length: 50 }, (_, index) => `person ${index}`);
      const issued = await Promise.all(people.map((one) => issueToken(connection, { space: 'a', now }, one, '')));
      const who = (token: string, space = 'a'): Promise<string | undefined> =>
        readActor(counting, { space, now }, token, undefined).then((actor) => actor?.person);

      assert.deepEqual(await Promise.all([...issued, 'unknown'].map((token) => who(token))), [...people, undefined]);
      assert.equal(asked, 1);
      const [one = '', other = ''] = issued;
      assert.deepEqual(await Promise.all([who(one), who(one, 'b'), who(one)]), ['person 0', undefined, 'person 0']);
      assert.equal(asked, 3, 'each space is asked for itself');

      const before = who(one);
      await before;
      await dropTokens(connection, 'a', 'person 0');
      assert.deepEqual(await Promise.all([who(one), who(other)]), [undefined, 'person 1']);
    } finally {
      await connection.close();
    }
  });
}

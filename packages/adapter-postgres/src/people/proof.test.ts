import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { ask, scratchDatabase } from '../../testing/scratch.ts';

describe('proofs of work', () => {
  test('a challenge is used once, however many processes try at once, and is forgotten when it has ended', async () => {
    const url = await scratchDatabase();
    let now = 1_000;
    const clock = () => now;
    const databases = await Promise.all([openDatabase(url, { clock }), openDatabase(url, { clock })]);
    try {
      const [one, other] = databases.map((database) => database.proofs('village'));
      assert.ok(one && other);
      const keys = await Promise.all([one.key(), other.key(), one.key(), other.key()]);
      assert.equal(new Set([...keys, await other.key()]).size, 1, 'every process knows the challenges of the others');
      assert.notEqual(await databases[0].proofs('town').key(), keys[0], 'and no space those of another');

      const tries = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : other).use('challenge', 2_000));
      assert.equal((await Promise.all(tries)).filter((first) => first).length, 1);
      assert.ok(await databases[0].proofs('town').use('challenge', 2_000));
      now = 2_001;
      assert.ok(await one.use('another', 3_000));
      assert.deepEqual(await ask(url, "select challenge from proof where space = 'village'"), [
        { challenge: 'another' },
      ]);
    } finally {
      await Promise.all(databases.map((database) => database.close()));
    }
  });
});

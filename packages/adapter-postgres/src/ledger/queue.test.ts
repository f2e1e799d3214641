import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '@civic-widgets/core';
import { connections } from '../../testing/scratch.ts';
import { guest, propose, village } from '../../testing/village.ts';
import { backendOf } from '../backend.ts';
import { migrate } from '../migrate.ts';
import type { Connection } from '../sql.ts';

for (const [name, open] of Object.entries(connections)) {
  test(`on ${name}, the next batch begins while the one before it is written, where as many wait, and closing waits for all`, async () => {
    const connection = await open();
    try {
      await migrate(connection);
      const second = Promise.withResolvers<undefined>();
      const answers: Promise<Receipt>[] = [];
      let batches = 0;
      const watched: Connection = {
        ...connection,
        async writing(work, sent) {
          if (++batches === 2) second.resolve(undefined);
          const first = batches === 1;
          const result = await connection.writing(async (sql) => {
            if (first) answers.push(submit('Second'));
            return work(sql);
          }, sent);
          if (first) await second.promise; // Would never come if the next batch waited for this one's answer.
          return result;
        },
      };
      const file = village();
      const backend = backendOf(watched, file.id, Date.now);
      const submit = (title: string): Promise<Receipt> => backend.as(guest('ada')).submit(propose(title));
      await backend.apply(file);
      answers.push(submit('First'));
      await second.promise;
      const receipts = await Promise.all(answers);
      assert.deepEqual([receipts.map(({ position }) => position), batches], [[1, 2], 2]);
      await backend.close();

      const another = village();
      const closing = backendOf(connection, another.id, Date.now);
      await closing.apply(another);
      let kept = 0;
      for (let n = 0; n < 300; n++)
        void closing
          .as(guest(`p${n}`))
          .submit(propose('A lamp'))
          .then(() => (kept += 1));
      await new Promise((resolve) => setImmediate(resolve));
      await closing.close();
      assert.equal(kept, 300);
    } finally {
      await connection.close();
    }
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, type LoadEntry } from '@civic-widgets/core';
import { backendOf } from '../backend.ts';
import { migrate } from '../migrate.ts';
import type { Connection } from '../sql.ts';
import { connections } from '../../testing/scratch.ts';
import { propose, village } from '../../testing/village.ts';

for (const [name, open] of Object.entries(connections)) {
  test(`on ${name}, the planner knows the tables once a ledger has grown`, async () => {
    const connection = await open();
    try {
      await migrate(connection);
      const file = village();
      const backend = backendOf(connection, file.id, Date.now);
      await backend.apply(file);
      await backend.load(ideas(100));
      assert.equal(await known(connection), false);
      await backend.load(ideas(200));
      assert.equal(await known(connection), true);
    } finally {
      await connection.close();
    }
  });
}

function ideas(count: number): readonly LoadEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    acceptedAt: instant(index),
    person: 'ada',
    role: 'guest',
    channel: 'online',
    action: propose(`Idea ${index}`),
  }));
}

async function known(connection: Connection): Promise<boolean> {
  return (
    (await connection.query(`select from pg_stats where tablename in ('entry', 'idea') and attname = 'space'`))
      .length === 2
  );
}

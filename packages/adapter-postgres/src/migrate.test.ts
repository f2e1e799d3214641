import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backendOf } from './backend.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openPool } from './pool.ts';
import type { Connection } from './sql.ts';
import { connections, scratchDatabase } from '../testing/scratch.ts';
import { guest, propose, village } from '../testing/village.ts';

const known = migrations.length;
const more = { name: 'more', statements: ['create table more (space text primary key)'] };
const broken = { name: 'broken', statements: ['create table half (space text primary key)', 'select 1 / 0'] };

for (const [name, open] of Object.entries(connections)) {
  describe(`migrations on ${name}`, () => {
    test('are applied once, in order, all or nothing; a newer database is refused in a sentence', async () => {
      const connection = await open();
      try {
        await migrate(connection);
        await migrate(connection);
        await assert.rejects(migrate(connection, [...migrations, more, broken]), { code: '22012' });
        assert.deepEqual(await tablesLike(connection, 'more', 'half'), []);
        await migrate(connection, [...migrations, more]);
        assert.deepEqual(await tablesLike(connection, 'more', 'half'), ['more']);
        await assert.rejects(migrate(connection), {
          code: 'not-supported',
          message: new RegExp(`version ${known + 1} by a newer program.*up to ${known}\\. Install the newer program`),
        });
      } finally {
        await connection.close();
      }
    });

    test('a space from before versions were kept goes on with the file that was in force', async () => {
      const connection = await open();
      try {
        await migrate(connection, migrations.slice(0, 1));
        const file = village();
        const text = 'insert into space (space, version, position, file) values ($1, $2, 0, $3::text::json)';
        await connection.query(text, [file.id, file.version, JSON.stringify(file)]);
        await migrate(connection);
        const backend = backendOf(connection, file.id, Date.now);
        assert.deepEqual([await backend.file(), await backend.files()], [file, [{ from: 0, file }]]);
        await backend.as(guest('ada')).submit(propose('Old'));
        const next = { ...file, version: file.version + 1 };
        await backend.apply(next);
        assert.deepEqual(await backend.files(), [
          { from: 0, file },
          { from: 1, file: next },
        ]);
        await backend.rebuild();
      } finally {
        await connection.close();
      }
    });
  });
}

test('processes that start together on PostgreSQL migrate once', async () => {
  const url = await scratchDatabase();
  const connections = Array.from({ length: 6 }, () => openPool(url, { log() {} }));
  try {
    await Promise.all(connections.map((connection) => migrate(connection)));
    const rows = await connections[0]?.query('select number from civic_migration');
    assert.equal(rows?.length, migrations.length);
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
});

async function tablesLike(connection: Connection, ...names: readonly string[]): Promise<readonly string[]> {
  const text = `select relname as name from pg_class where relkind = 'r' and relname = any($1::text[])`;
  return (await connection.query<{ name: string }>(text, [names])).map(({ name }) => name);
}

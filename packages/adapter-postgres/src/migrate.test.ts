import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivicBackend } from '@civic-widgets/core';
import { backendOf } from './backend.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openPool } from './pool.ts';
import type { Connection } from './sql.ts';
import { connections, scratchDatabase } from '../testing/scratch.ts';
import { act, administrator, guest, propose, village } from '../testing/village.ts';

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

    test('a database of the first version becomes what the ledger gives today', async () => {
      const [today, old] = [await open(), await open()];
      try {
        await migrate(today);
        const file = village();
        const backend = backendOf(today, file.id, Date.now);
        await backend.apply(file);
        await liveALittle(backend);
        const lived = await everyRow(today);

        await migrate(old, migrations.slice(0, 2));
        for (const table of await tablesOf(old))
          for (const { row } of lived[table] ?? []) await putRow(old, table, row);
        await migrate(old);
        assert.deepEqual(await everyRow(old), lived);
        for (const table of ['follow', 'word']) assert.notDeepEqual(lived[table], [], `${table} is put to the test`);
      } finally {
        await today.close();
        await old.close();
      }
    });
  });
}

/** What people did before they could follow, report and be found by what they wrote. */
async function liveALittle(backend: CivicBackend): Promise<void> {
  const official = backend.as(administrator);
  const ada = backend.as(guest('ada'));
  const ideas = ['Einen Baum für den Platz', 'Mehr Bänke', 'Schimpf und Schande'].map((title) => propose(title));
  const [idea, other, hidden] = ideas.map(({ id }) => id);
  assert.ok(idea && other && hidden);
  const comment = act('idea.comment', { idea, payload: { text: 'Gern!' } });
  for (const action of [...ideas, comment, act('idea.vote', { idea, vote: 'for' })]) await ada.submit(action);
  const reason = { reason: 'To try' };
  await official.submit(act('comment.hide', { comment: comment.id, idea, payload: reason }));
  await official.submit(act('idea.hide', { idea: other, payload: reason }));
  await official.submit(act('idea.restore', { idea: other }));
  await official.submit(act('idea.hide', { idea: hidden, payload: reason }));
  await official.submit(act('idea.tally', { idea, up: 7, down: 0, pass: 0 }));
}

interface Row {
  readonly row: object;
}

async function tablesOf(connection: Connection): Promise<readonly string[]> {
  const text = `select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'civic_migration' order by 1`;
  return (await connection.query<{ name: string }>(text)).map(({ name }) => name);
}

async function everyRow(connection: Connection): Promise<Readonly<Record<string, readonly Row[]>>> {
  const all: Record<string, readonly Row[]> = {};
  for (const table of await tablesOf(connection)) {
    const text = `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`;
    all[table] = await connection.query<Row>(text);
  }
  return all;
}

/** Columns that the table does not have are passed over. */
async function putRow(connection: Connection, table: string, row: object): Promise<void> {
  const text = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::text::jsonb)`;
  await connection.query(text, [JSON.stringify(row)]);
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

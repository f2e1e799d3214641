import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { startPostgres } from './postgres.ts';

test('a throw-away PostgreSQL answers, and is gone after stop', async () => {
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => {}); // The server ends the connection when it stops.
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; fsync: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync`,
    );
    assert.ok(rows[0] !== undefined && rows[0].version >= 150_000);
    assert.equal(rows[0].fsync, 'on');
  } finally {
    await server.stop();
  }
  await assert.rejects(new pg.Client({ connectionString: server.url }).connect(), { code: 'ECONNREFUSED' });
});

test('two servers live side by side', async () => {
  const servers = await Promise.all([startPostgres(), startPostgres()]);
  try {
    assert.notEqual(servers[0].url, servers[1].url);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
});

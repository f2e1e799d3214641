import pg from 'pg';
import { newId } from '@civic-widgets/core';
import { openMemory } from '../src/pglite.ts';
import { openPool } from '../src/pool.ts';
import type { Connection } from '../src/sql.ts';
import { postgres } from './engines.ts';

/** A database of its own on the real PostgreSQL of this test file; its address. */
export async function scratchDatabase(): Promise<string> {
  const { url } = await postgres();
  const name = `scratch_${newId().replaceAll('-', '')}`;
  await ask(url, `create database ${name}`);
  return url.replace(/\/postgres$/, `/${name}`);
}

/** Asks a database directly, behind the program's back. */
export async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database on each engine, beneath all that this package builds on it. */
export const connections: Readonly<Record<string, () => Promise<Connection>>> = {
  PGlite: openMemory,
  PostgreSQL: async () => openPool(await scratchDatabase(), { log() {} }),
};

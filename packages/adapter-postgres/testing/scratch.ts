import pg from 'pg';
import { newId } from '@civic-widgets/core';
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

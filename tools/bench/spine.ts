/**
 * `npm run bench:spine`: what visitors download, and how fast imports are; one table from one run. What the server bears has a
 * command of its own, `npm run bench:server`.
 *
 * `npm run bench:spine -- bytes` or `-- import` runs only the part that is named. Progress goes to standard error.
 */
import { fileURLToPath } from 'node:url';
import { provide } from '../install-programs.ts';
import { startPostgres } from '../postgres.ts';
import { measureImports } from './imports.ts';
import { describeMachine } from './machine.ts';
import { renderTable, type Table } from './table.ts';
import { measureBytes } from './widget-bytes.ts';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const wanted = process.argv.slice(2);
const begun = performance.now();
const machine = describeMachine();

const parts: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  bytes: async () => [await measureBytes(say)],
  import: async () => [await withPostgres((postgres) => measureImports(postgres, say))],
};

const tables: string[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    tables.push(...(await measure()).map(renderTable));
  } catch (error) {
    process.exitCode = 1;
    tables.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    console.error(error);
  }
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log([['```', ...machine, `took      ${seconds} s`, '```'].join('\n'), ...tables].join('\n\n'));

async function withPostgres<T>(work: (postgres: Awaited<ReturnType<typeof startPostgres>>) => Promise<T>): Promise<T> {
  if (!provide('postgresql')) throw new Error('PostgreSQL is missing.');
  const postgres = await startPostgres();
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

function say(line: string): void {
  console.error(line);
}

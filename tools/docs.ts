/** `npm run docs`: writes what other programs read beside the pages, then builds the pages into `dist/docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp, type Database } from '@civic-widgets/server';
import { build } from 'vitepress';
import { spaceSchema } from './reference/space-schema.ts';

const docs = new URL('../docs/', import.meta.url);

mkdirSync(new URL('public/', docs), { recursive: true });
write('space-file.schema.json', spaceSchema());
write('openapi.json', await describeServer());
await build(fileURLToPath(docs));

function write(name: string, value: unknown): void {
  writeFileSync(new URL(`public/${name}`, docs), `${JSON.stringify(value, null, 2)}\n`);
}

/** The interface describes itself; nothing is asked of a database for it. */
async function describeServer(): Promise<unknown> {
  const app = createApp({ database: {} as Database });
  return (await app.request('/openapi.json')).json();
}

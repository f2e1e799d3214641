import { openDatabase } from '@civic-widgets/adapter-postgres';
import { serve } from '@civic-widgets/server';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { buildScript } from '../../build-script.ts';
import { lindenau } from '../../space.ts';

/** Which of the built files someone has changed on their way. */
export const changes = {
  nothing: () => false,
  'the widget': (file: string) => file.startsWith('poll-'),
  'what all widgets stand on, which the widget imports': (file: string) => file.startsWith('ground-'),
  words: (file: string) => file.startsWith('words-'),
  'whatever comes later': (file: string) => !/^(civic-widgets|poll-|ground-|words-|rolldown)/.test(file),
} as const satisfies Record<string, (file: string) => boolean>;
export type Change = keyof typeof changes;

export interface TamperedCity {
  /** A page whose script tag leads to files of which these were changed. */
  page(change: Change): string;
  close(): Promise<void>;
}

/** A page with a poll, the built files from a place that changes some of them, and a backend that has nothing to do with it. */
export async function openTamperedCity(): Promise<TamperedCity> {
  const cdn = await buildScript();
  const database = await openDatabase('memory:');
  const backend = await serve({ database, port: 0, host: 'localhost', cdn });
  const kinds = Object.keys(changes) as Change[];
  const server = createServer((request, response) => {
    const [, number = '', name = ''] = (request.url ?? '').split('/');
    const change = kinds[Number(number)] ?? 'nothing';
    void answer(name, change, cdn, backend.url).then(({ type, body }) => {
      response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
      response.end(body);
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await database.backend('lindenau').apply(lindenau(origin, Date.now()));
  return {
    page: (change) => `${origin}/${kinds.indexOf(change)}/page.html`,
    async close() {
      server.close();
      server.closeAllConnections();
      await backend.close();
      await database.close();
    },
  };
}

async function answer(
  name: string,
  change: Change,
  cdn: string,
  backend: string,
): Promise<{ type: string; body: string | undefined }> {
  if (name === 'page.html') return { type: 'text/html; charset=utf-8', body: page(backend) };
  const text = await readFile(`${cdn}/${basename(name)}`, 'utf8').catch(() => undefined);
  return {
    type: 'text/javascript; charset=utf-8',
    // What everybody would do who got hold of the files: leave them as they are, and add something.
    body: text !== undefined && changes[change](name) ? `globalThis.tampered = true;${text}` : text,
  };
}

function page(backend: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Abstimmung</title>
<main><civic-poll poll="marktplatz-baeume"></civic-poll></main>
<script type="module" src="civic-widgets.js" data-space="lindenau" data-backend="${backend}"></script></html>`;
}

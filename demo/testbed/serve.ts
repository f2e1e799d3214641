import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicKeys, statement } from './login.ts';
import { render, type HostilePage } from './page.ts';
import { scriptPages } from './scripts.ts';
import { stylePages } from './styles.ts';
import { surroundingPages } from './surroundings.ts';

export const pages: readonly HostilePage[] = [...stylePages, ...scriptPages, ...surroundingPages];

const built = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** Whether an address of the site belongs to the test bed. */
export function isTestbed(url: string): boolean {
  return url.startsWith('/testbed/');
}

/** Answers with a page of the test bed, under headers of its own, or with the widgets' script as a second place offers it. */
export async function serveTestbed(url: string, response: ServerResponse, civic: string): Promise<void> {
  const path = new URL(url, 'http://site').pathname.slice('/testbed/'.length);
  const page = pages.find(({ name }) => path === `${name}.html`);
  if (path === '' || page) {
    const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8' };
    for (const [name, value] of Object.entries(page?.headers ?? {}))
      headers[name] = value.replaceAll('{{civic}}', civic);
    response.writeHead(200, headers);
    response.end(page ? render(page, civic) : list());
    return;
  }
  const said = portal[path]?.();
  if (said !== undefined) {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(said);
    return;
  }
  const file = path.startsWith('andere/')
    ? await readFile(`${built}/${basename(path)}`).catch(() => undefined)
    : undefined;
  response.writeHead(file ? 200 : 404, { 'Content-Type': file ? 'text/javascript' : 'text/plain' });
  response.end(file ?? 'Not found');
}

/** The portal's own login: whoever comes is signed in as the same citizen, or as nobody. */
const portal: Readonly<Record<string, () => string>> = {
  'schluessel.json': publicKeys,
  'anmeldung.jwt': () => statement('buergerin-17', Date.now()),
  'niemand.jwt': () => '',
};

function list(): string {
  const items = pages.map(({ name, about }) => `<li><a href="${name}.html">${name}</a>: ${about}</li>`);
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Prüfstand</title>
<h1>Prüfstand</h1><p>Seiten, die es den Elementen schwer machen.</p><ul>${items.join('\n')}</ul></html>`;
}

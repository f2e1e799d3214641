import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('site', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface SiteOptions {
  readonly port: number;
  /** The origin of the backend and of the widgets' script. */
  readonly civic: string;
  /** Shows another space than Lindenau in the same pages. */
  readonly show?: { readonly space: string; readonly project: string; readonly poll?: string };
}

/**
 * What the widgets have to live under: nothing but the widgets' own script runs, and no style but the site's own.
 * `style-src` does not concern the widgets' adopted style sheets.
 */
export function policy(civic: string): string {
  return [
    `default-src 'none'`,
    `script-src ${civic}`,
    `style-src 'self'`,
    `connect-src ${civic}`,
    `img-src 'self' ${civic}`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');
}

/** Serves the site of Lindenau from an origin of its own, as a city's content management system would. */
export async function serveSite(options: SiteOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', options).then(({ status, type, body }) => {
      response.writeHead(status, {
        'Content-Type': type,
        'Content-Security-Policy': policy(options.civic),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cache-Control': 'no-cache',
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return server;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

async function answer(url: string, options: SiteOptions): Promise<Answer> {
  const path = pathOf(url);
  const type = path === undefined ? undefined : types[extname(path)];
  const file =
    path === undefined || type === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined);
  if (file && type)
    return { status: 200, type, body: type.startsWith('text/html') ? fill(file.toString(), options) : file };
  const missing = await readFile(join(folder, '404.html'), 'utf8');
  return { status: 404, type: 'text/html; charset=utf-8', body: fill(missing, options) };
}

/** The file that an address names, within the site's folder. */
function pathOf(url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return undefined;
  }
  const inside = normalize(path).replace(/^(\.\.[/\\])+/, '');
  if (inside.includes('\0')) return undefined;
  return inside.endsWith('/') ? `${inside}index.html` : inside;
}

function fill(page: string, { civic, show }: SiteOptions): string {
  const filled = page.replaceAll('{{civic}}', civic);
  if (!show) return filled;
  return filled
    .replaceAll('data-space="lindenau"', `data-space="${escape(show.space)}"`)
    .replaceAll('project="marktplatz"', `project="${escape(show.project)}"`)
    .replaceAll('poll="marktplatz-baeume"', `poll="${escape(show.poll ?? 'marktplatz-baeume')}"`);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

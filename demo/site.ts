import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { escapeHtml, isRolePage, roleChooser, roleOf, rolesAddress, type DemoRole, type Roles } from './roles.ts';
import { isTestbed, serveTestbed } from './testbed/serve.ts';

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
  /** Lets people choose whom they try the widgets out as; without it nobody is offered that. */
  readonly roles?: Roles;
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
    const { url = '/' } = request;
    if (isTestbed(url)) return void serveTestbed(url, response, options.civic);
    void answer(request, options).then(({ status, type, body, headers }) => {
      response.writeHead(status, {
        ...headers,
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
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, options: SiteOptions): Promise<Answer> {
  const { url = '/', method, headers } = request;
  if (options.roles && method === 'POST' && url === rolesAddress) return changeRole(request, options, options.roles);
  const path = pathOf(url);
  const type = path === undefined ? undefined : types[extname(path)];
  const page = (html: string): string =>
    fill(html, options).replace('{{rollen}}', chooserFor(path ?? '', headers.cookie, options));
  const file =
    path === undefined || type === undefined ? undefined : await readFile(join(folder, path)).catch(() => undefined);
  if (file && type)
    return {
      status: 200,
      type,
      body: type.startsWith('text/html') ? page(file.toString()) : file,
    };
  const missing = await readFile(join(folder, '404.html'), 'utf8');
  return { status: 404, type: 'text/html; charset=utf-8', body: page(missing) };
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
    .replaceAll('data-space="lindenau"', `data-space="${escapeHtml(show.space)}"`)
    .replaceAll(
      '/lindenau/projects/marktplatz',
      `/${[show.space, 'projects', show.project].map(encodeURIComponent).join('/')}`,
    )
    .replaceAll(
      '/lindenau/polls/marktplatz-baeume',
      `/${[show.space, ...(show.poll === undefined ? [] : ['polls', show.poll])].map(encodeURIComponent).join('/')}`,
    )
    .replaceAll('project="marktplatz"', `project="${escapeHtml(show.project)}"`)
    .replaceAll('poll="marktplatz-baeume"', `poll="${escapeHtml(show.poll ?? 'marktplatz-baeume')}"`);
}

/** The cookie in which the browser keeps the role chosen; one host may show several demos. */
function cookieName({ port }: SiteOptions): string {
  return `vorfuehrung-${port}`;
}

function chooserFor(path: string, cookie: string | undefined, options: SiteOptions): string {
  if (!options.roles || !isRolePage(path)) return '';
  const chosen = new RegExp(`(?:^|; )${cookieName(options)}=(\\w+)`).exec(cookie ?? '')?.[1];
  return roleChooser(path, roleOf(chosen ?? null) ?? ('visitor' satisfies DemoRole), options.roles);
}

/** Leads back to the page as somebody else. A form of another site changes nothing here. */
async function changeRole(request: IncomingMessage, options: SiteOptions, roles: Roles): Promise<Answer> {
  const form = new URLSearchParams(await text(request));
  const role = roleOf(form.get('als'));
  const page = form.get('seite');
  const isOwn = (request.headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
  if (!role || !isRolePage(page) || !isOwn)
    return { status: 400, type: 'text/plain; charset=utf-8', body: 'No such role.' };
  const token = (await roles.token(role)) ?? '';
  return {
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: '',
    headers: {
      Location: `${page}#civic-token=${token}`,
      'Set-Cookie': `${cookieName(options)}=${role}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`,
    },
  };
}

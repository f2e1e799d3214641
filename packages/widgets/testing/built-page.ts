import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, toProblem, type Action, type CivicAdapter } from '@civic-widgets/core';
import { createApp, type Database } from '@civic-widgets/server';
import { ScriptMeter } from '../../../tools/bench/script-meter.ts';
import { noteUsable, type Sign } from '../../../tools/bench/usable.ts';
import { findChromium } from '../../../tools/find-program.ts';

/*
 * The built files, as a web site on another origin embeds them under the strictest policy. The real server sends them;
 * behind as much of the wire as the widgets ask for is a backend in memory.
 */

const executablePath = findChromium();
export const skip = executablePath === undefined ? 'Chromium is not installed' : false;
export const cdn = mkdtempSync(join(tmpdir(), 'civic-cdn-'));
const anotherCdn = mkdtempSync(join(tmpdir(), 'civic-cdn-'));
let browser: Browser | undefined;
let civic: Server;
let host: Server;
let another: Server | undefined;
let html = '';
let policy = '';

const seed = [act.propose('square', 'Benches', { id: 'benches' })].map(
  (action) => ({ acceptedAt: instant(start), person: 'person-ben', role: 'guest', channel: 'online', action }) as const,
);

/** Builds the files and starts both servers, and the browser where there is one. In production files are as small as they get. */
export async function open(mode: 'production' | 'quick' = 'quick'): Promise<void> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  process.chdir(root);
  await build({
    root,
    configFile: `${root}vite.config.ts`,
    mode,
    build: { outDir: cdn, emptyOutDir: true },
    logLevel: 'error',
  });
  if (executablePath !== undefined)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  // Files are sent without a look at any database.
  files = createApp({ database: undefined as unknown as Database, cdn });
  civic = await listen(answer);
  host = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);
  });
}

/**
 * Builds another version of the files, whose modules say in the page that they run, and serves it from an origin of its own.
 * Answers with that.
 */
export async function openAnother(): Promise<string> {
  const says = `\ndocument.documentElement.setAttribute('data-another', import.meta.url);`;
  await build({
    configFile: 'vite.config.ts',
    mode: 'quick',
    build: { outDir: anotherCdn, emptyOutDir: true },
    logLevel: 'error',
    plugins: [
      {
        name: 'another-version',
        transform: (code, id) =>
          /widgets\/src\/(start|poll\/define|badges\/define)\.ts$/.test(id) ? code + says : undefined,
      },
    ],
  });
  const files = createApp({ database: undefined as unknown as Database, cdn: anotherCdn });
  another = await listen((request, response) => send(files, request, response));
  return originOf(another);
}

export async function close(): Promise<void> {
  await browser?.close();
  for (const server of [civic, host, another]) {
    server?.closeAllConnections();
    server?.close();
  }
  for (const folder of [cdn, anotherCdn]) rmSync(folder, { recursive: true });
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Where the widgets come from. */
export function civicOrigin(): string {
  return originOf(civic);
}

/** Where the page comes from that embeds them. */
export function hostOrigin(): string {
  return originOf(host);
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let files: ReturnType<typeof createApp>;
let guest: CivicAdapter;

/** What the requests of this visit say who they are from. */
export let authorizations: (string | undefined)[] = [];

/** Files for the script tag, and as much of the wire as the widgets ask for. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://civic.example');
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const [, space, path = ''] = /^\/api\/v1\/spaces\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
  if (space === undefined) {
    await send(files, request, response);
    return;
  }
  authorizations.push(request.headers.authorization);
  try {
    if (space === 'closed') throw new CivicError('origin-not-allowed');
    if (space !== 'aubach') throw new CivicError('not-found');
    const [noun, id] = path.split('/').map(decodeURIComponent);
    const value = await read(noun ?? '', id, request);
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  } catch (error) {
    const problem = toProblem(error instanceof CivicError ? error : new CivicError('internal'));
    response.writeHead(problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  }
}

async function send(from: typeof files, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await from.request(request.url ?? '/', {
    headers: { 'accept-encoding': String(request.headers['accept-encoding']) },
  });
  const content = Buffer.from(await sent.arrayBuffer());
  const head = { 'access-control-allow-origin': '*', ...Object.fromEntries(sent.headers) };
  response.writeHead(sent.status, { ...head, 'content-length': content.length });
  response.end(content);
}

async function read(noun: string, id: string | undefined, request: IncomingMessage): Promise<unknown> {
  if (noun === '') {
    const space = await guest.space();
    const signIn = { email: true, providers: [], hosts: false };
    return { ...space, signIn, supports: { ...space.supports, keeps: 'server', watch: false } };
  }
  if (noun === 'viewer') return guest.viewer();
  if (noun === 'ideas') return id === undefined ? guest.ideas({ project: 'square' }) : guest.idea(id);
  if (noun === 'polls' && id !== undefined) return guest.poll(id);
  if (noun === 'standing') return guest.standing?.();
  if (noun === 'insight') return guest.insight?.();
  if (noun === 'guests') return { token: 'token' };
  if (noun === 'actions') {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    return guest.submit(JSON.parse(body) as Action);
  }
  throw new CivicError('not-found');
}

export function strict(connect = civicOrigin()): string {
  const origin = civicOrigin();
  return [
    `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${connect}; img-src 'self' ${origin}`,
    `require-trusted-types-for 'script'; trusted-types lit-html`,
  ].join('; ');
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the policy blocked, and what went wrong. */
  readonly complaints: string[];
  readonly requests: string[];
  readonly meter: ScriptMeter;
}

export interface VisitOptions {
  readonly head?: string;
  readonly csp?: string;
  readonly hash?: string;
  /** Notes when all of these are seen. */
  readonly signs?: readonly Sign[];
  /** Of the window, in pixels. */
  readonly height?: number;
  readonly width?: number;
  /** What is done to the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function visit(body: string, options: VisitOptions = {}): Promise<Visit> {
  guest = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start }).as(actors.anna);
  authorizations = [];
  policy = options.csp ?? strict();
  const script =
    options.head ?? `<script type="module" src="${civicOrigin()}/civic-widgets.js" data-space="aubach"></script>`;
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town</title>${script}</head><body>${body}</body></html>`;
  if (!browser) throw new Error('Chromium is not installed.');
  const context = await browser.newContext({
    viewport: { width: options.width ?? 900, height: options.height ?? 700 },
  });
  const page = await context.newPage();
  const meter = new ScriptMeter(await context.newCDPSession(page));
  if (options.signs) {
    await meter.watch();
    await noteUsable(page, options.signs);
  }
  await options.prepare?.(page);
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('favicon'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${hostOrigin()}/${options.hash ?? ''}`);
  return { page, context, complaints, requests, meter };
}

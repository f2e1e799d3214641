import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, toProblem, type Action, type CivicAdapter } from '@civic-widgets/core';
import { noteUsable, usableAt, type Sign } from '../../../tools/bench/usable.ts';
import { findChromium } from '../../../tools/find-program.ts';

/*
 * The built files, as a web site on another origin embeds them under the strictest policy: what is served, what is
 * loaded when, and what the widgets say where something is set up wrongly.
 */

const executablePath = findChromium();
const skip = executablePath === undefined ? 'Chromium is not installed' : false;
const cdn = mkdtempSync(join(tmpdir(), 'civic-cdn-'));
let browser: Browser;
let civic: Server;
let host: Server;
let html = '';
let policy = '';

const seed = [act.propose('square', 'Benches', { id: 'benches' })].map(
  (action) => ({ acceptedAt: instant(start), person: 'person-ben', role: 'guest', channel: 'online', action }) as const,
);

before(async () => {
  if (skip) return;
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  process.chdir(root);
  await build({
    root,
    configFile: `${root}vite.config.ts`,
    build: { outDir: cdn, emptyOutDir: true },
    logLevel: 'error',
  });
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  civic = await listen(answer);
  host = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);
  });
});

after(async () => {
  if (skip) return;
  await browser.close();
  for (const server of [civic, host]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(cdn, { recursive: true });
});

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let guest: CivicAdapter;
/** What the requests of this visit say who they are from. */
let authorizations: (string | undefined)[] = [];

/** Files for the script tag, and as much of the wire as the widgets ask for. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://civic.example');
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const [, space, path = ''] = /^\/api\/v1\/spaces\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
  if (space === undefined) {
    const file = readFileSync(join(cdn, url.pathname));
    return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
  }
  authorizations.push(request.headers.authorization);
  try {
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

async function read(noun: string, id: string | undefined, request: IncomingMessage): Promise<unknown> {
  if (noun === '') {
    const space = await guest.space();
    return { ...space, supports: { ...space.supports, keeps: 'server', watch: false } };
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

function strict(connect = originOf(civic)): string {
  const origin = originOf(civic);
  return [
    `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src ${connect}; img-src 'self' ${origin}`,
    `require-trusted-types-for 'script'; trusted-types lit-html`,
  ].join('; ');
}

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the policy blocked, and what went wrong. */
  readonly complaints: string[];
  readonly requests: string[];
}

interface VisitOptions {
  readonly head?: string;
  readonly csp?: string;
  readonly hash?: string;
  /** Notes when all of these are seen. */
  readonly signs?: readonly Sign[];
  /** Of the window, in pixels. */
  readonly height?: number;
}

async function visit(body: string, options: VisitOptions = {}): Promise<Visit> {
  guest = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start }).as(actors.anna);
  authorizations = [];
  policy = options.csp ?? strict();
  const script =
    options.head ?? `<script type="module" src="${originOf(civic)}/civic-widgets.js" data-space="aubach"></script>`;
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Town</title>${script}</head><body>${body}</body></html>`;
  const context = await browser.newContext({ viewport: { width: 900, height: options.height ?? 700 } });
  const page = await context.newPage();
  if (options.signs) await noteUsable(page, options.signs);
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('favicon'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${originOf(host)}/${options.hash ?? ''}`);
  return { page, context, complaints, requests };
}

test('the loader weighs no more than 1.33 kB', { skip }, () => {
  const size = gzipSync(readFileSync(join(cdn, 'civic-widgets.js'))).length;
  assert.ok(size <= 1_330, `${size} bytes`);
});

/** What is seen once each can be used, and the kilobytes (gzip) that it takes until then. Only ever made smaller. */
const ceilings: Record<string, readonly [body: string, sign: Sign, kilobytes: number]> = {
  poll: ['<civic-poll poll="bench"></civic-poll>', { widget: 'civic-poll', selector: 'input[type=radio]' }, 19.4],
  'idea board': [
    '<civic-idea-board project="square"></civic-idea-board>',
    { widget: 'civic-idea-board', selector: '[part~=idea] a' },
    25.1,
  ],
  badges: ['<civic-badges></civic-badges>', { widget: 'civic-badges', selector: 'section .ways' }, 22.7],
  dashboard: ['<civic-dashboard></civic-dashboard>', { widget: 'civic-dashboard', selector: 'section' }, 31],
};
const together = { body: Object.values(ceilings).map(([body]) => body), kilobytes: 52 };

async function weigh(body: string, signs: readonly Sign[], t: TestContext): Promise<number> {
  const { page, context, complaints } = await visit(body, { signs, height: 4_000 });
  const moment = (await usableAt(page)) ?? assert.fail(`never usable: ${complaints.join(' | ')}`);
  await page.waitForLoadState('networkidle');
  const scripts = (await page.requests()).filter((request) => request.url().endsWith('.js'));
  const needed = scripts
    .filter((request) => request.timing().startTime <= moment)
    .map((request) => new URL(request.url()).pathname.slice(1));
  const sizes = needed.map((file) => gzipSync(readFileSync(join(cdn, file))).length);
  const sum = sizes.reduce((total, size) => total + size, 0) / 1_000;
  t.diagnostic(`${sum.toFixed(2)} kB: ${needed.map((file, i) => `${file} ${sizes[i]}`).join(', ')}`);
  await context.close();
  return sum;
}

for (const [name, [body, sign, kilobytes]] of Object.entries(ceilings))
  test(`the ${name} does not grow: at most ${kilobytes} kB until it can be used`, { skip }, async (t) => {
    assert.ok((await weigh(body, [sign], t)) <= kilobytes);
  });

test(`all four on one page do not grow: at most ${together.kilobytes} kB`, { skip }, async (t) => {
  const signs = Object.values(ceilings).map(([, sign]) => sign);
  assert.ok((await weigh(together.body.join(''), signs, t)) <= together.kilobytes);
});

test(
  'all four widgets run under the strictest policy from another origin, and nothing is stored',
  { skip },
  async () => {
    const { page, context, complaints, requests } = await visit(`
    <civic-poll poll="bench">By telephone</civic-poll>
    <civic-idea-board project="square"></civic-idea-board>
    <div data-civic-widget="badges">On paper</div>
    <civic-dashboard></civic-dashboard>`);
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    await page.getByRole('link', { name: 'Benches' }).waitFor();
    for (const tag of ['civic-badges', 'civic-dashboard']) {
      await page.locator(tag).scrollIntoViewIfNeeded();
      await page.locator(`${tag} section`).first().waitFor();
    }
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    const strangers = requests.filter(
      (url) => ![originOf(civic), originOf(host)].some((origin) => url.startsWith(origin)),
    );
    assert.deepEqual(strangers, []);

    await page.getByRole('radio', { name: 'Red' }).check();
    await page.getByRole('button', { name: 'Submit vote' }).click();
    await page.getByText('Your vote has been received. Thank you.').first().waitFor();
    await page.getByRole('button', { name: 'Propose an idea' }).click();
    await page.getByRole('textbox', { name: 'Your idea in one sentence' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: 'Benches' }).click();
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test(
  'a placeholder becomes its widget and keeps its content until then; what comes later is found too',
  { skip },
  async () => {
    const { page, context, complaints } = await visit(
      `<div data-civic-widget="poll" data-poll-id="bench" data-heading-level="3" data-onclick="alert(1)"><a href="/poll">To the poll</a></div>`,
    );
    await page.getByRole('heading', { name: 'Which colour for the benches?', level: 3 }).waitFor();
    assert.equal(await page.getByText('To the poll').isVisible(), false);
    assert.equal(await page.locator('civic-poll').getAttribute('onclick'), null);
    await page.evaluate(() => {
      const late = document.createElement('civic-poll');
      late.setAttribute('poll', 'play');
      document.body.append(late);
    });
    await page.getByRole('heading', { name: 'Which equipment?' }).waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test('a widget below the fold costs nothing until it is near', { skip }, async () => {
  const { page, context, requests } = await visit(
    `<style></style><main></main><svg width="1" height="3000"></svg><civic-poll poll="bench"></civic-poll>`,
  );
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((url) => url.startsWith(originOf(civic))).map((url) => new URL(url).pathname),
    ['/civic-widgets.js'],
  );
  await page.locator('civic-poll').scrollIntoViewIfNeeded();
  await page.getByRole('radio', { name: 'Red' }).waitFor();
  await context.close();
});

test('a link to an idea leads to the board, wherever on the page it is', { skip }, async () => {
  const { page, context } = await visit(
    `<svg width="1" height="3000"></svg><civic-idea-board project="square"></civic-idea-board>`,
    { hash: '#civic-idea=benches' },
  );
  await page.getByRole('heading', { name: 'Benches' }).waitFor();
  await page.waitForFunction(() => scrollY > 1_000);
  await context.close();
});

for (const [name, attribute, token] of [
  ['a token in the address says who this is, where the script tag allows it', 'data-token-links', 'Bearer a-token'],
  ['a token in the address is left alone where the script tag says nothing', '', undefined],
] as const)
  test(name, { skip }, async () => {
    const { page, context, complaints } = await visit('<civic-poll poll="bench"></civic-poll>', {
      head: `<script type="module" src="${originOf(civic)}/civic-widgets.js" data-space="aubach" ${attribute}></script>`,
      hash: '#civic-token=a-token',
    });
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    assert.ok(authorizations.length > 0);
    assert.deepEqual([...new Set(authorizations)], [token], 'from the first request on');
    const { hash, kept } = await page.evaluate(() => ({
      hash: location.hash,
      kept: Object.fromEntries(Object.entries(localStorage)),
    }));
    assert.equal(hash, token === undefined ? '#civic-token=a-token' : '');
    assert.deepEqual(kept, token === undefined ? {} : { [`civic-token:${originOf(civic)}:aubach`]: 'a-token' });
    assert.deepEqual(complaints, []);
    await page.reload();
    await page.getByRole('radio', { name: 'Red' }).waitFor();
    assert.equal(authorizations.at(-1), token, 'and after a reload');
    await context.close();
  });

test('two script tags, and two copies, are one', { skip }, async () => {
  const source = `${originOf(civic)}/civic-widgets.js`;
  const tag = (url: string): string => `<script type="module" src="${url}" data-space="aubach"></script>`;
  const { page, context, complaints, requests } = await visit(`<civic-poll poll="bench"></civic-poll>`, {
    head: tag(source) + tag(source) + tag(`${source}?copy`),
  });
  await page.getByRole('radio', { name: 'Red' }).waitFor();
  assert.equal(requests.filter((url) => url.endsWith('/spaces/aubach')).length, 1);
  assert.deepEqual(complaints, []);
  await context.close();
});

const wrong: Record<string, { head?: () => string; csp?: () => string; body?: string; says: RegExp }> = {
  'no data-space': {
    head: () => `<script type="module" src="${originOf(civic)}/civic-widgets.js"></script>`,
    says: /needs the attribute data-space/,
  },
  'an unknown space': {
    head: () => `<script type="module" src="${originOf(civic)}/civic-widgets.js" data-space="nowhere"></script>`,
    says: /knows no space of this name/,
  },
  'an unknown poll': { body: '<civic-poll poll="nothing">Call us</civic-poll>', says: /no poll named “nothing”/ },
  'a policy without the backend': { csp: () => strict("'self'"), says: /Content-Security-Policy blocks http/ },
  'an adapter that is not there': {
    head: () =>
      `<script type="module" src="${originOf(civic)}/civic-widgets.js" data-space="aubach" data-adapter="/none.js"></script>`,
    says: /named by data-adapter could not be loaded/,
  },
};
for (const [name, { head, csp, body, says }] of Object.entries(wrong)) {
  test(`says in the widget what is wrong: ${name}`, { skip }, async () => {
    const { page, context } = await visit(body ?? '<civic-poll poll="bench">Call us</civic-poll>', {
      ...(head && { head: head() }),
      ...(csp && { csp: csp() }),
    });
    await page.getByText(says).waitFor();
    assert.ok(await page.getByText('Call us').isVisible(), 'what the page says itself is still there');
    await context.close();
  });
}

test('what was typed is there again after a reload; without a keystroke nothing is stored', { skip }, async () => {
  const { page, context, complaints } = await visit('<civic-idea-board project="square"></civic-idea-board>');
  const title = page.getByRole('textbox', { name: 'Your idea in one sentence' });
  await page.getByRole('button', { name: 'Propose an idea' }).click();
  await title.waitFor();
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await title.fill('More shade');
  await page.reload();
  await page.getByRole('button', { name: 'Propose an idea' }).click();
  assert.equal(await title.inputValue(), 'More shade');
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), ['civic-draft:aubach:propose:square']);
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('button', { name: 'Propose an idea' }).waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a part that cannot be fetched later is told in the widget, and is no error of the page', { skip }, async () => {
  const { page, context } = await visit('<civic-idea-board project="square"></civic-idea-board>');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.getByRole('link', { name: 'Benches' }).waitFor();
  await page.waitForLoadState('networkidle');
  const away = /(propose-form|idea-page)[^/]*\.js$/;
  await page.route(away, (route) => route.abort());
  await page.getByRole('button', { name: 'Propose an idea' }).click();
  await page.locator('.error', { hasText: 'The server cannot be reached.' }).waitFor();
  await page.getByRole('link', { name: 'Benches' }).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  assert.deepEqual(errors, []);
  await page.unroute(away);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Comments' }).waitFor();
  await context.close();
});

test('the page’s own styles cannot break a widget', { skip }, async () => {
  const hostile = `* { all: revert !important } button, input { display: none !important; font-size: 90px !important }
    civic-poll { display: inline !important } body { text-transform: uppercase; line-height: 0.5; text-align: center }`;
  const { page, context } = await visit(`<style>${hostile}</style><civic-poll poll="bench"></civic-poll>`, {
    csp: `style-src 'unsafe-inline'`,
  });
  const button = page.getByRole('button', { name: 'Submit vote' });
  await button.waitFor();
  const look = await button.evaluate((element) => {
    const { fontSize, textTransform } = getComputedStyle(element);
    return { fontSize, textTransform, height: element.getBoundingClientRect().height };
  });
  assert.deepEqual(
    { ...look, height: Math.round(look.height) },
    { fontSize: '16px', textTransform: 'none', height: 44 },
  );
  assert.equal(await page.locator('civic-poll').evaluate((element) => getComputedStyle(element).display), 'block');
  await context.close();
});

for (const width of [280, 320])
  test(`nothing is cut off or overflows at ${width} px, with text at 200 % and wide spacing`, { skip }, async () => {
    const { page, context } = await visit(
      `<style>html { font-size: 32px } * { letter-spacing: 0.12em; word-spacing: 0.16em } body { margin: 0 }</style>
       <civic-poll poll="play"></civic-poll><civic-idea-board project="square"></civic-idea-board>`,
      { csp: `style-src 'unsafe-inline'` },
    );
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('checkbox', { name: 'Slide' }).waitFor();
    await page.getByRole('link', { name: 'Benches' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'from right to left');
    await context.close();
  });

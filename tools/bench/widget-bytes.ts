import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { serve } from '@civic-widgets/server';
import { chromium, type Browser } from 'playwright-core';
import { buildScript } from '../../demo/build-script.ts';
import { seed } from '../../demo/seed.ts';
import { policy } from '../../demo/site.ts';
import { lindenau } from '../../demo/space.ts';
import { findChromium } from '../find-program.ts';
import { ScriptMeter } from './script-meter.ts';
import type { Cell, Table } from './table.ts';
import { noteUsable, usableAt, type Sign } from './usable.ts';

interface Measured {
  readonly name: string;
  /** What the page embeds. */
  readonly html: string;
  /** Seen on the page once what is embedded can be used. */
  readonly usable: readonly Sign[];
  /** kB; from the promises to webmasters. */
  readonly budget: number;
}

const poll = {
  html: '<civic-poll poll="marktplatz-baeume"></civic-poll>',
  usable: [{ widget: 'civic-poll', selector: 'input[type=radio]' }],
};
const badges = { html: '<civic-badges></civic-badges>', usable: [{ widget: 'civic-badges', selector: 'section svg' }] };
const board = {
  html: '<civic-idea-board project="marktplatz"></civic-idea-board>',
  usable: [{ widget: 'civic-idea-board', selector: '[part~=votes] button' }],
};
const dashboard = {
  html: '<civic-dashboard></civic-dashboard>',
  usable: [{ widget: 'civic-dashboard', selector: 'section svg' }],
};
const all = [poll, badges, board, dashboard];

const pages: readonly Measured[] = [
  { name: 'loader alone', html: '', usable: [], budget: 1.2 },
  { name: 'poll', ...poll, budget: 14 },
  { name: 'badges', ...badges, budget: 14 },
  { name: 'idea board', ...board, budget: 22 },
  { name: 'dashboard', ...dashboard, budget: 32 },
  {
    name: 'all four on one page',
    html: all.map(({ html }) => html).join(''),
    usable: all.flatMap(({ usable }) => usable),
    budget: 52,
  },
];

/** Bytes of script that a page of another origin fetches until a widget can be used, each in a browser without a cache. */
export async function measureBytes(say: (line: string) => void): Promise<Table> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing: install "chromium".');
  const cdn = await buildScript();
  const database = await openDatabase('memory:');
  const server = await serve({ database, port: 0, host: '127.0.0.1', cdn });
  const site = await servePages(server.url);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
    const file = lindenau(origin, Date.now());
    const backend = database.backend(file.id);
    await backend.apply(file);
    const { entries, people } = seed(file, Date.now());
    await backend.load(entries);
    await backend.describe(people);
    const rows: Cell[][] = [];
    for (const [index, page] of pages.entries()) {
      say(`Measuring bytes: ${page.name} …`);
      rows.push(await rowOf(browser, `${origin}/${index}`, page, say));
    }
    return {
      title: 'Bytes of script over the network until usable, gzip, nothing cached (kB = 1,000 bytes)',
      columns: ['page', 'kB', 'budget', '', 'files', 'kB with headers'],
      rows,
    };
  } finally {
    await browser.close();
    site.closeAllConnections();
    site.close();
    await server.close();
    await database.close();
  }
}

async function rowOf(
  browser: Browser,
  url: string,
  { name, usable, budget }: Measured,
  say: (line: string) => void,
): Promise<Cell[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 4000 }, locale: 'de-DE' });
  try {
    const page = await context.newPage();
    const scripts = new ScriptMeter(await context.newCDPSession(page));
    await scripts.watch();
    await noteUsable(page, usable);
    await page.goto(url, { waitUntil: 'load' });
    const moment = await usableAt(page);
    if (moment === undefined) {
      process.exitCode = 1;
      return [name, Number.NaN, budget, 'never usable', Number.NaN, Number.NaN];
    }
    const files = await scripts.until(moment);
    const bodies = files.reduce((sum, { body }) => sum + body, 0) / 1000;
    const heads = files.reduce((sum, { head }) => sum + head, 0) / 1000;
    say(files.map(({ path, body }) => `  ${String(body).padStart(6)} ${path}`).join('\n'));
    return [name, bodies, budget, bodies <= budget ? 'kept' : 'OVER', files.length, bodies + heads];
  } finally {
    await context.close();
  }
}

/** A city's pages, by their number, from an origin of their own and under the policy that widgets have to live with. */
async function servePages(civic: string): Promise<Server> {
  const server = createServer((request, response) => {
    const html = pages[Number(request.url?.slice(1))]?.html;
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(civic),
    });
    const script = `<script type="module" src="${civic}/civic-widgets.js" data-space="lindenau"></script>`;
    response.end(`<!doctype html><html lang="de"><title>Bench</title>${script}<body>${html ?? ''}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { writePolisExport } from '../packages/server/testing/cli/polis-export.ts';
import { findChromium } from '../tools/find-program.ts';

/*
 * The whole house at once, as `npm start` opens it: the city's site under its policy, the built widgets, the server, an
 * embedded database, and people in browsers of their own.
 */

const executablePath = findChromium();
const skip = executablePath === undefined ? 'Chromium is not installed' : false;
const folder = mkdtempSync(join(tmpdir(), 'civic-demo-'));
const root = fileURLToPath(new URL('..', import.meta.url));
let browser: Browser;

interface Demo {
  readonly site: string;
  readonly process: ChildProcess;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startDemo(...args: string[]): Promise<Demo> {
  const [port, demoPort] = [await freePort(), await freePort()];
  const { DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, ['--conditions=source', 'demo/start.ts', ...args], {
    cwd: root,
    env: { ...env, PORT: String(port), DEMO_PORT: String(demoPort) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let started = false;
  for await (const line of createInterface({ input: child.stdout })) {
    started = line.includes('/openapi.json');
    if (started) break;
  }
  assert.ok(started, 'It starts and says where to look.');
  child.stdout.resume();
  return { site: `http://localhost:${demoPort}`, process: child };
}

async function stopDemo({ process: child }: Demo): Promise<void> {
  assert.equal(child.exitCode, null, 'It is still there.');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  assert.equal(code, 0, 'It stops by itself when it is asked to.');
}

/** Someone with a browser of their own, and whatever goes wrong in it. */
async function someone(demo: Demo): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'de-DE' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${demo.site}/mitmachen.html`);
  return { page, context, faults };
}

async function search(page: Page, words: string): Promise<void> {
  const field = page.getByLabel('Ideen durchsuchen');
  await field.fill(words);
  await field.press('Enter');
}

function support(page: Page, title: string) {
  return page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: /Unterstützen/ });
}

async function countOf(page: Page, title: string): Promise<number> {
  return Number(/\d+/.exec((await support(page, title).textContent()) ?? '')?.[0]);
}

before(async () => {
  if (skip) return;
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
});

after(async () => {
  if (!skip) await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('whoever starts it wrongly is told in one sentence, exit code 2', async () => {
  for (const [args, says] of [
    [['--frob'], 'There is no option --frob.'],
    [['--archive'], "Option '--archive <value>' argument missing."],
    [['elsewhere'], '“elsewhere” is one argument too many.'],
  ] as const) {
    const child = spawn(process.execPath, ['--conditions=source', 'demo/start.ts', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'close');
    assert.equal(await text(child.stderr), `${says}\n`);
    assert.deepEqual(await ended, [2, null]);
  }
});

describe('the city of Lindenau', { skip }, () => {
  const title = 'Radfahrer sollen absteigen';
  let demo: Demo;
  before(async () => {
    demo = await startDemo('--data', join(folder, 'lindenau'));
  });
  after(() => stopDemo(demo));

  test('a vote moves the board, the badges and the dashboard at once, and appears in a second browser', async () => {
    const anna = await someone(demo);
    const ben = await someone(demo);
    // The fair order is the day's; a search finds the idea wherever it stands.
    for (const { page } of [anna, ben]) {
      await search(page, title);
      await support(page, title).waitFor();
    }
    const before = await countOf(ben.page, title);
    assert.deepEqual(await anna.context.cookies(), []);
    assert.equal(await anna.page.evaluate(() => localStorage.length), 0, 'Nothing is stored before the first act.');

    await support(anna.page, title).click();
    await anna.page.getByText('Ihre Stimme ist eingegangen.').first().waitFor();
    assert.equal(await countOf(anna.page, title), before + 1);
    await anna.page.locator('civic-badges').scrollIntoViewIfNeeded();
    await anna.page.getByText('2 Punkte', { exact: true }).waitFor();
    await ben.page.waitForFunction(
      ([name, count]) =>
        [...(document.querySelector('civic-idea-board')?.shadowRoot?.querySelectorAll('li') ?? [])].some(
          (item) => item.textContent.includes(name) && item.textContent.includes(String(count)),
        ),
      [title, before + 1] as const,
    );

    const tab = await anna.context.newPage();
    await tab.goto(`${demo.site}/mitmachen.html`);
    await search(tab, title);
    await support(tab, title).and(tab.locator('[aria-pressed=true]')).click();
    await support(anna.page, title).and(anna.page.locator('[aria-pressed=false]')).waitFor();
    await support(anna.page, title).click();
    await support(tab, title).and(tab.locator('[aria-pressed=true]')).waitFor();

    await anna.page.reload();
    await search(anna.page, title);
    await support(anna.page, title).and(anna.page.locator('[aria-pressed=true]')).waitFor();
    assert.deepEqual([...anna.faults, ...ben.faults], []);
  });

  test('who is signed in with the city’s own site is let in at a press, without a window, wherever they are', async () => {
    const { page, context, faults } = await someone(demo);
    await page.goto(`${demo.site}/testbed/anmeldung.html`);
    const you = page.locator('civic-poll [part=you]');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await you.getByText('Gast').waitFor();
    await you.getByRole('button', { name: 'Anmelden' }).click();
    await you.getByText('Sie sind angemeldet.').waitFor();
    assert.equal(context.pages().length, 1);
    await page.reload();
    await you.getByText('Sie sind angemeldet.').waitFor();
    const other = await browser.newContext({ locale: 'de-DE' });
    const second = await other.newPage();
    await second.goto(`${demo.site}/testbed/anmeldung.html`);
    await second.locator('civic-poll [part=you]').getByRole('button', { name: 'Anmelden' }).click();
    await second.getByText('Sie sind angemeldet.', { exact: true }).waitFor();
    // A page of the test bed names no icon.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('404')),
      [],
    );
    await other.close();
  });

  test('an idea that someone proposes can be read by everyone', async () => {
    const anna = await someone(demo);
    const proposal = `Ein Trinkbrunnen für Hunde ${Date.now()}`;
    await anna.page.getByRole('button', { name: 'Eigene Idee vorschlagen' }).click();
    await anna.page.getByRole('textbox', { name: 'Was ist Ihre Idee?' }).fill(proposal);
    await anna.page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await anna.page.getByRole('button', { name: 'Weiter zur Vorschau' }).click();
    await anna.page.getByRole('button', { name: 'Idee veröffentlichen' }).click();
    await anna.page.getByRole('heading', { name: 'Ihre Idee ist eingegangen' }).waitFor();
    await anna.page.getByRole('button', { name: 'Alle Ideen' }).click();
    await anna.page.getByRole('heading', { name: proposal }).waitFor();
    const ben = await someone(demo);
    await search(ben.page, proposal);
    await ben.page.getByText(proposal).first().waitFor();
    assert.deepEqual([...anna.faults, ...ben.faults], []);
  });

  test('who tries it out as an official gets the desk, in either language, and a guest does not', async () => {
    const { page, context, faults } = await someone(demo);
    const desk = page.getByRole('button', { name: /Arbeitsplatz|the desk/ });
    await page.getByRole('button', { name: 'Stadtverwaltung' }).click();
    await desk.waitFor();
    assert.ok(!page.url().includes('#'), 'The token does not stay in the address.');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await desk.click();
    await page.getByRole('heading', { name: 'Waiting for a decision' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Official' }).getAttribute('aria-current'), 'true');
    await page.getByRole('button', { name: 'Visitor' }).click();
    await page.getByRole('button', { name: 'Propose an idea' }).waitFor();
    assert.equal(await desk.count(), 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.deepEqual(
      (await context.cookies()).map(({ value }) => value),
      ['visitor'],
    );
    assert.deepEqual(faults, []);
  });

  test('a ballot is cast in the news article, and its result is seen afterwards', async () => {
    const { page, faults } = await someone(demo);
    await page.goto(`${demo.site}/aktuelles/marktplatz.html`);
    // A widget below the fold is loaded when it nears the viewport.
    await page.locator('civic-poll').scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: /C: Baumdach/ }).check();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await page.getByText(/%/).first().waitFor();
    assert.deepEqual(faults, []);
  });
});

describe('a conversation of another system', { skip }, () => {
  let demo: Demo;
  before(async () => {
    const file = join(folder, 'shade.jsonl');
    const dir = await writePolisExport(folder);
    const civic = spawn(
      process.execPath,
      ['--conditions=source', 'packages/server/src/cli/main.ts', 'import', 'polis', dir, '--out', file],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    await once(civic, 'exit');
    demo = await startDemo('--archive', file);
  });
  after(() => stopDemo(demo));

  test('is shown in the same page, and can be worked with', async () => {
    const { page, faults } = await someone(demo);
    const idea = page.getByRole('listitem').filter({ hasText: 'Sails are quicker' });
    const agree = idea.getByRole('button').first();
    await agree.click();
    await idea.locator('[aria-pressed=true]').waitFor();
    assert.equal(await page.getByText('Mean words').count(), 0, 'What was moderated away is hidden.');
    assert.deepEqual(faults, []);
  });

  test('leads to its own pages without scripts, never to those of the city', async () => {
    for (const name of ['mitmachen', 'en/take-part', 'aktuelles/marktplatz']) {
      const html = await (await fetch(`${demo.site}/${name}.html`)).text();
      const [link = ''] = /http:\/\/localhost:\d+\/[^"?]+(?=\?lang=)/.exec(html) ?? [];
      assert.equal((await fetch(link)).status, 200, `${name}: ${link}`);
    }
  });
});

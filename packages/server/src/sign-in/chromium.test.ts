import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { town } from '@civic-widgets/conformance';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../../../tools/find-program.ts';
import { openMailer } from '../mail/mailer.ts';
import { serve, type Serving } from '../serve.ts';
import { openCitizenAccount, type CitizenAccount } from '../../testing/citizen-account.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';

const program = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that does what a widget does: the verifier stays with it, the window is opened at the click. */
const hostPage = `<!doctype html><meta charset="utf-8"><title>Host</title><h1>Host</h1>
<button id="open">Sign in</button><p id="heard"></p>
<script>
  const heard = [];
  addEventListener('message', ({ origin, source, data }) => {
    heard.push({ origin, fromWindow: source === window.popup, data });
    document.getElementById('heard').textContent = JSON.stringify(heard);
  });
  const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
  window.ready = (async () => {
    const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    return { verifier, challenge: base64url(new Uint8Array(digest)), state: base64url(crypto.getRandomValues(new Uint8Array(16))) };
  })();
  window.openWindow = async (civic, site, back) => {
    const { challenge, state } = await ready;
    const query = new URLSearchParams({ site, challenge, state, lang: 'en', ...(back && { return: back }) });
    window.popup = window.open(civic + '/sign-in/aubach?' + query, 'civic-sign-in', 'popup');
  };
</script>`;

interface Heard {
  readonly origin: string;
  readonly fromWindow: boolean;
  readonly data: { readonly civic: string; readonly state: string; readonly code: string };
}

void describe('signing in with Chromium', { skip: program === undefined && 'Chromium is not here' }, () => {
  let browser: Browser;
  let city: Serving;
  let office: PostOffice;
  let account: CitizenAccount;
  let database: Database;
  /** The space's site, another of its sites with an opener policy, and one that is none of them. */
  let sites: readonly [ours: string, isolated: string, foreign: string];
  const servers: Server[] = [];
  let person = 0;

  async function site(headers: Record<string, string> = {}): Promise<string> {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(hostPage);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  before(async () => {
    [office, database] = await Promise.all([openPostOffice(), openDatabase('memory:')]);
    sites = [await site(), await site({ 'cross-origin-opener-policy': 'same-origin' }), await site()];
    const mailer = openMailer({ url: office.url, from: 'Aubach <dialog@aubach.example>' });
    const placeholder = createServer().listen(0, '127.0.0.1');
    const port = await new Promise<number>((resolve) =>
      placeholder.once('listening', () => {
        const { port } = placeholder.address() as AddressInfo;
        placeholder.close(() => resolve(port));
      }),
    );
    account = await openCitizenAccount([`http://localhost:${port}/sign-in/aubach/from/konto`]);
    const outbound = { allow: [account.host] };
    city = await serve({ database, port, host: 'localhost', mailer, outbound, secretOf: () => account.secret });
    const provider = { id: 'konto', title: 'Bürgerkonto', issuer: account.issuer, clientId: account.clientId };
    await database.backend('aubach').apply({
      ...town(),
      languages: ['en', 'ar'],
      origins: [sites[0], sites[1]],
      signIn: { email: true, providers: [provider] },
    });
    browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(async () => {
    await browser.close();
    await city.close();
    await Promise.all([office.close(), account.close(), database.close()]);
    for (const server of servers) server.close();
  });

  async function open(page: Page, forSite: string, back?: string): Promise<Page> {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(
        ([civic, from, to]) =>
          (window as unknown as { openWindow: (...args: unknown[]) => Promise<void> }).openWindow(civic, from, to),
        [city.url, forSite, back],
      ),
    ]);
    await popup.waitForLoadState();
    return popup;
  }
  async function host(origin: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${origin}/take-part`);
    return page;
  }
  /** By mail, up to the last page. */
  async function byMail(window: Page): Promise<void> {
    const address = `person${++person}@mail.example`;
    await window.getByLabel('E-mail address').fill(address);
    await window.getByRole('button', { name: 'Send code' }).click();
    const { text } = await office.next(address);
    await window.getByLabel('Code from the e-mail').fill(/\d{4} \d{4}/.exec(text)?.[0] ?? '');
    await window.getByRole('button', { name: 'Sign in' }).click();
  }
  const messages = async (page: Page): Promise<readonly Heard[]> =>
    JSON.parse((await page.locator('#heard').textContent()) || '[]') as Heard[];
  async function exchange(page: Page, code: string): Promise<{ status: number; role?: string }> {
    return page.evaluate(
      async ([civic, given]) => {
        const { verifier } = await (window as unknown as { ready: Promise<{ verifier: string }> }).ready;
        const response = await fetch(`${civic ?? ''}/api/v1/spaces/aubach/tokens`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: given, verifier }),
        });
        const { viewer } = (await response.json()) as { viewer?: { role: string } };
        return { status: response.status, ...(viewer && { role: viewer.role }) };
      },
      [city.url, code],
    );
  }

  test('the page that opened the window learns the code from the window, and exchanges it', async () => {
    const page = await host(sites[0]);
    const window = await open(page, sites[0]);
    await byMail(window);
    await window.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await page.locator('#heard', { hasText: 'sign-in' }).waitFor();
    const [heard, ...more] = await messages(page);
    assert.ok(heard);
    assert.deepEqual([heard.origin, heard.fromWindow, heard.data.civic, more], [city.url, true, 'sign-in', []]);
    assert.deepEqual(await exchange(page, heard.data.code), { status: 201, role: 'participant' });
    assert.equal((await exchange(page, heard.data.code)).status, 401);
    assert.doesNotMatch(window.url(), /mail\.example|code=/);
    const storage = await window.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(storage, [0, 0, '']);
    const closed = window.waitForEvent('close');
    await page.evaluate((civic) => {
      const { popup, ready } = globalThis as unknown as { popup: Window; ready: Promise<{ state: string }> };
      void ready.then(({ state }) => popup.postMessage({ civic: 'sign-in', state, received: true }, civic));
    }, city.url);
    await closed;
  });

  test('a foreign site, a sibling and a frame without an origin hear nothing, whichever site they say they are', async () => {
    for (const from of [sites[2], sites[0].replace('localhost', 'kultur.localhost')]) {
      const page = await host(from);
      const window = await open(page, sites[0], `${sites[0]}/take-part`);
      await byMail(window);
      await window.getByRole('heading', { name: 'You are signed in' }).waitFor();
      // The window has run its script by then: the message went out before the link could be pressed.
      await window.getByRole('link', { name: 'Back to the page' }).waitFor();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
      assert.deepEqual(await messages(page), []);
    }
    const page = await host(sites[0]);
    await page.setContent(
      `<iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" srcdoc="${hostPage.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    );
    const frame = page.frames()[1];
    assert.ok(frame);
    await frame.locator('h1').waitFor();
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      frame.evaluate(
        ([civic, mine]) => {
          const query = new URLSearchParams({
            site: mine ?? '',
            challenge: 'c'.repeat(43),
            state: 's'.repeat(22),
            lang: 'en',
          });
          globalThis.open(`${civic ?? ''}/sign-in/aubach?${query.toString()}`);
        },
        [city.url, sites[0]],
      ),
    ]);
    await byMail(window);
    await window.getByRole('heading', { name: 'You are signed in' }).waitFor();
    assert.equal((await frame.locator('#heard').textContent()) ?? '', '');
  });

  test('a site that is not the space’s finds the window shut', async () => {
    const page = await host(sites[2]);
    const window = await open(page, sites[2]);
    await window.getByRole('heading', { name: 'Nobody can sign in here' }).waitFor();
    assert.equal(await window.getByRole('textbox').count(), 0);
  });

  test('where the page has cut the tie to its windows, the window itself goes back with the code in the fragment', async () => {
    const page = await host(sites[1]);
    const window = await open(page, sites[1], `${sites[1]}/take-part?a=1#top`);
    assert.equal(await window.evaluate(() => globalThis.opener === null), true);
    await byMail(window);
    await window.waitForURL(`${sites[1]}/take-part?a=1#civic-code=*`);
    const code = new URLSearchParams(new URL(window.url()).hash.slice(1)).get('civic-code') ?? '';
    assert.deepEqual(await exchange(page, code), { status: 201, role: 'participant' });
    assert.deepEqual(await messages(page), []);
  });

  test('without a script one signs in as far as the link that leads back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const window = await context.newPage();
    const back = `${sites[0]}/take-part`;
    const query = { site: sites[0], challenge: 'c'.repeat(43), state: 's'.repeat(22), return: back, lang: 'en' };
    await window.goto(`${city.url}/sign-in/aubach?${new URLSearchParams(query).toString()}`);
    await byMail(window);
    const link = window.getByRole('link', { name: 'Back to the page' });
    assert.match((await link.getAttribute('href')) ?? '', new RegExp(`^${back}#civic-code=[\\w-]{43}&state=s{22}$`));
    await link.click();
    await window.getByRole('heading', { name: 'Host' }).waitFor();
    await context.close();
  });

  test('the page for the code is there again after its tab was thrown away', async () => {
    const page = await host(sites[0]);
    const window = await open(page, sites[0]);
    await window.getByLabel('E-mail address').fill('away@mail.example');
    await window.getByRole('button', { name: 'Send code' }).click();
    await window.getByLabel('Code from the e-mail').waitFor();
    await window.reload();
    await window.getByText('away@mail.example').waitFor();
    const { text } = await office.next('away@mail.example');
    await window.getByLabel('Code from the e-mail').fill('1');
    await window.keyboard.press('Enter');
    await window.getByRole('alert').getByText('This code is not right').waitFor();
    assert.equal(await window.getByLabel('Code from the e-mail').getAttribute('aria-invalid'), 'true');
    await window.getByLabel('Code from the e-mail').fill(/\d{4} \d{4}/.exec(text)?.[0] ?? '');
    await window.keyboard.press('Enter');
    await page.locator('#heard', { hasText: 'sign-in' }).waitFor();
  });

  test('with a citizen’s account one goes there and back, and the page hears of it', async () => {
    account.be({ sub: 'ada' });
    const page = await host(sites[0]);
    const window = await open(page, sites[0]);
    await window.getByRole('link', { name: 'Sign in with Bürgerkonto' }).click();
    await page.locator('#heard', { hasText: 'sign-in' }).waitFor();
    const [heard] = await messages(page);
    assert.deepEqual(await exchange(page, heard?.data.code ?? ''), { status: 201, role: 'participant' });
  });

  test('every page of the window is accessible, light and dark, narrow, and from right to left', async () => {
    for (const [colorScheme, lang] of [
      ['light', 'en'],
      ['dark', 'en'],
      ['light', 'ar'],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
      const window = await context.newPage();
      const query = {
        site: sites[0],
        challenge: 'c'.repeat(43),
        state: `${colorScheme}-${lang}`.padEnd(22, 's'),
        lang,
      };
      await window.goto(`${city.url}/sign-in/aubach?${new URLSearchParams(query).toString()}`);
      await look(window, 'the choice');
      await window.getByRole('textbox').fill('none');
      await window.getByRole('textbox').press('Enter');
      await look(window, 'an address that is none');
      await window.getByRole('textbox').fill(`${colorScheme}-${lang}@mail.example`);
      await window.getByRole('textbox').press('Enter');
      await window.waitForURL(/\/code\?/);
      await look(window, 'the code');
      const { text } = await office.next(`${colorScheme}-${lang}@mail.example`);
      await window.getByRole('textbox').fill('1');
      await window.getByRole('textbox').press('Enter');
      await look(window, 'a wrong code');
      await window.getByRole('textbox').fill(/\d{4} \d{4}/.exec(text)?.[0] ?? '');
      await window.getByRole('textbox').press('Enter');
      await window.locator('#done').waitFor();
      await look(window, 'the end');
      await window.goto(`${city.url}/sign-in/aubach?lang=${lang}`);
      await look(window, 'a window that stays shut');
      await context.close();
    }
  });

  async function look(page: Page, what: string): Promise<void> {
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> };
      };
      const { violations } = await run.run({ rules: { 'target-size': { enabled: true } } });
      return [violations.map(({ id }) => id), document.documentElement.scrollWidth > innerWidth] as const;
    });
    assert.deepEqual(found, [[], false], what);
  }
});

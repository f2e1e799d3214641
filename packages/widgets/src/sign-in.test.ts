import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, town } from '@civic-widgets/conformance';
import type { Entry } from '@civic-widgets/core';
import { openMailer, serve, type Serving } from '@civic-widgets/server';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { build } from 'vite';
import { openPostOffice, type PostOffice } from '../../server/testing/post-office.ts';
import { findChromium } from '../../../tools/find-program.ts';

/*
 * The whole way: the built widgets on a strict page of another origin, the real server with its sign-in window and its mail, and
 * people whose way to the server is cut off for what they do.
 */

const executablePath = findChromium();
const cdn = mkdtempSync(join(tmpdir(), 'civic-sign-in-'));
const titles = ['Benches', 'Trees', 'A fountain'];

void describe('signing in from a page', { skip: executablePath === undefined && 'Chromium is not here' }, () => {
  let browser: Browser;
  let database: Database;
  let office: PostOffice;
  let city: Serving;
  let host: Server;
  let site: string;
  /** Milliseconds: no more than one letter a minute is sent to an address. */
  let ahead = 0;

  before(async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    await build({
      root,
      configFile: `${root}vite.config.ts`,
      mode: 'quick',
      build: { outDir: cdn, emptyOutDir: true },
      logLevel: 'error',
    });
    [office, database] = await Promise.all([
      openPostOffice(),
      openDatabase('memory:', { clock: () => Date.now() + ahead }),
    ]);
    const mailer = openMailer({ url: office.url, from: 'Aubach <dialog@aubach.example>' });
    city = await serve({ database, port: 0, host: 'localhost', cdn, mailer, log: () => {} });
    host = createServer((_request, response) => {
      const from = city.url;
      const policy = `default-src 'none'; script-src ${from}; style-src 'self'; connect-src ${from}; require-trusted-types-for 'script'; trusted-types lit-html`;
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Aubach</title>
         <civic-idea-board project="square"></civic-idea-board>
         <script type="module" src="${from}/civic-widgets.js" data-space="aubach"></script></html>`,
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    site = `http://localhost:${(host.address() as AddressInfo).port}`;
    const backend = database.backend('aubach');
    await backend.apply({ ...town(), origins: [site], signIn: { email: true } });
    for (const title of titles)
      await backend.as({ role: 'guest', person: 'author' }).submit(act.propose('square', title));
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(async () => {
    await browser.close();
    host.closeAllConnections();
    host.close();
    await city.close();
    await Promise.all([office.close(), database.close()]);
    rmSync(cdn, { recursive: true });
  });

  async function someone(): Promise<{ context: BrowserContext; page: Page; board: Locator; faults: string[] }> {
    const context = await browser.newContext({ locale: 'en-GB' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
    });
    await page.goto(site);
    return { context, page, board: page.locator('civic-idea-board'), faults };
  }

  const voteFor = (board: Locator, title: string): Locator =>
    board.getByRole('button', { name: new RegExp(`^Support.*${title}`) });
  const line = (board: Locator): Locator => board.locator('[part=you]');

  async function byMail(window: Page, address: string): Promise<void> {
    await window.getByLabel('E-mail address').fill(address);
    await window.getByRole('button', { name: 'Send code' }).click();
    const { text } = await office.next(address);
    await window.getByLabel('Code from the e-mail').fill(/\d{4} \d{4}/.exec(text)?.[0] ?? '');
    await window.getByRole('button', { name: 'Sign in' }).click();
  }

  async function signIn(page: Page, board: Locator, address: string): Promise<void> {
    const [window] = await Promise.all([
      page.waitForEvent('popup'),
      line(board).getByRole('button', { name: 'Sign in' }).click(),
    ]);
    ahead += 120_000;
    await Promise.all([window.waitForEvent('close'), byMail(window, address)]);
    await line(board).getByText('You are signed in.').waitFor();
  }

  /** Lets nothing that is done through, until it is called. */
  async function cutOff(context: BrowserContext): Promise<() => Promise<void>> {
    await context.route('**/actions', (route) => route.abort());
    return () => context.unroute('**/actions');
  }

  async function entriesSince(position: number): Promise<readonly Entry[]> {
    const entries = [];
    for await (const entry of database.backend('aubach').entries(position)) entries.push(entry);
    return entries;
  }
  const position = (): Promise<number> => database.backend('aubach').position();
  const told = (entries: readonly Entry[]): readonly string[] =>
    entries.map(({ action }) => ('vote' in action ? `${action.kind} ${action.vote}` : action.kind));

  async function everythingSent(board: Locator): Promise<void> {
    await board.locator('[part=waiting]').waitFor({ state: 'detached' });
  }

  async function votesOf(title: string): Promise<number | null | undefined> {
    const { items } = await database.backend('aubach').as({ role: 'visitor' }).ideas({});
    return items.find((idea) => idea.title === title)?.votes.up;
  }

  test('what a guest did while cut off arrives once, as the person who signed in; later visits take along what a guest did', async () => {
    const first = await someone();
    const before = await position();
    const open = await cutOff(first.context);
    await voteFor(first.board, 'Benches').click();
    await voteFor(first.board, 'Trees').click();
    await first.board.getByRole('button', { name: '2 contributions wait to be sent' }).waitFor();
    await signIn(first.page, first.board, 'dora@mail.example');
    await open();
    await first.board.getByRole('button', { name: /wait to be sent|waits to be sent/ }).click();
    await first.board.getByRole('button', { name: 'Send now' }).click();
    await everythingSent(first.board);
    const entries = await entriesSince(before);
    assert.deepEqual(told(entries), ['idea.vote for', 'idea.vote for']);
    const [dora] = new Set(entries.map(({ person }) => person));
    assert.deepEqual(
      new Set(entries.map(({ person, role }) => `${person} ${role}`)),
      new Set([`${dora ?? ''} participant`]),
    );
    assert.deepEqual([await votesOf('Benches'), await votesOf('Trees')], [1, 1]);

    // On another device she is a guest again, votes on one of them once more, and is cut off for another.
    const again = await someone();
    await voteFor(again.board, 'Benches').click();
    await again.board.getByText('Your vote has been received').first().waitFor();
    assert.equal(await votesOf('Benches'), 2);
    const reopen = await cutOff(again.context);
    await voteFor(again.board, 'A fountain').click();
    await again.board.getByRole('button', { name: '1 contribution waits to be sent' }).waitFor();
    const then = await position();
    await signIn(again.page, again.board, 'dora@mail.example');
    await reopen();
    await again.board.getByRole('button', { name: '1 contribution waits to be sent' }).click();
    await again.board.getByRole('button', { name: 'Send now' }).click();
    await everythingSent(again.board);
    const later = await entriesSince(then);
    assert.deepEqual(told(later), ['person.claim', 'idea.vote for']);
    assert.deepEqual(new Set(later.map(({ person }) => person)), new Set([dora]));
    assert.deepEqual([await votesOf('Benches'), await votesOf('A fountain')], [1, 1]);
    assert.deepEqual([first.faults, again.faults], [[], []]);
    await Promise.all([first.context.close(), again.context.close()]);
  });

  test('what waits of somebody who signed out is nobody else’s, and arrives once they are back', async () => {
    const { context, page, board, faults } = await someone();
    const [fountain, trees] = [(await votesOf('A fountain')) ?? 0, await votesOf('Trees')];
    await signIn(page, board, 'emil@mail.example');
    const open = await cutOff(context);
    await voteFor(board, 'Trees').click();
    await board.getByRole('button', { name: '1 contribution waits to be sent' }).waitFor();
    const before = await position();
    await line(board).getByRole('button', { name: 'Sign out' }).click();
    await board.getByRole('button', { name: 'Sign out and keep it' }).click();
    await line(board).getByText('You can take part without an account.').waitFor();
    await open();
    await signIn(page, board, 'fatma@mail.example');
    await voteFor(board, 'A fountain').click();
    await board.getByText('Your vote has been received').first().waitFor();
    const hers = await entriesSince(before);
    assert.deepEqual(told(hers), ['idea.vote for']);
    assert.deepEqual([await votesOf('A fountain'), await votesOf('Trees')], [fountain + 1, trees]);
    await line(board).getByRole('button', { name: 'Sign out' }).click();
    await line(board).getByText('You can take part without an account.').waitFor();
    const then = await position();
    await signIn(page, board, 'emil@mail.example');
    await everythingSent(board);
    const his = await entriesSince(then);
    assert.deepEqual(told(his), ['idea.vote for']);
    assert.notEqual(his[0]?.person, hers[0]?.person);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('who acts here is learnt whenever the page is opened, also where the device had lost it', async () => {
    const { context, page, board, faults } = await someone();
    await signIn(page, board, 'gerda@mail.example');
    await untilKept(page);
    // On a page without widgets: an open one writes anew what it still knows.
    await context.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${site}/nothing`);
    await page.evaluate(loseAll);
    assert.equal(await page.evaluate(peopleKept), 0);
    await page.goto(site);
    await untilKept(page);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('where no window can be had the page goes and comes back, and what was typed is still there', async () => {
    const { context, page, board, faults } = await someone();
    await voteFor(board, 'Trees').click();
    await board.getByText('Your vote has been received').first().waitFor();
    await board.getByRole('button', { name: 'Propose an idea' }).click();
    await board.getByLabel('What is your idea?').fill('A roof over the market');
    await page.evaluate(() => (window.open = () => null));
    await line(board).getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await byMail(page, 'gul@mail.example');
    await page.waitForURL(`${site}/**`);
    await line(board).getByText('You are signed in.').waitFor();
    assert.equal(new URL(page.url()).hash, '');
    assert.equal(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('civic-sign-in')).length),
      0,
    );
    await board.getByRole('button', { name: 'Continue your idea' }).click();
    assert.equal(await board.getByLabel('What is your idea?').inputValue(), 'A roof over the market');
    assert.deepEqual(faults, []);
    await context.close();
  });
});

/** Resolves once the device knows who is behind a token; rejects where it does not within a long while. */
async function untilKept(page: Page): Promise<void> {
  const late = Date.now() + 30_000;
  while ((await page.evaluate(peopleKept)) === 0) assert.ok(Date.now() < late, 'nobody is known on this device');
}

/** In the page: how many persons the device knows to be behind a token. */
async function peopleKept(): Promise<number> {
  let count = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('civic-outbox:')) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(name));
    });
    for (const store of database.objectStoreNames) {
      const found = await new Promise<unknown>((resolve) => {
        const reading = database.transaction(store).objectStore(store).get('people');
        reading.onsuccess = () => resolve(reading.result);
      });
      if (Array.isArray(found)) count += found.length;
    }
    database.close();
  }
  return count;
}

/** In the page: what is kept on the device is gone. */
async function loseAll(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      await new Promise<void>((resolve) => {
        const writing = database.transaction(store, 'readwrite');
        writing.objectStore(store).clear();
        writing.oncomplete = () => resolve();
      });
    }
    database.close();
  }
}

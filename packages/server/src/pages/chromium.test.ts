import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import type { CivicBackend } from '@civic-widgets/core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../../../tools/find-program.ts';
import { serve, type Serving } from '../serve.ts';

const program = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let city: Serving;
let backend: CivicBackend;
let close: () => Promise<void>;

async function visitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en', ...options });
  return context.newPage();
}

void describe('pages in Chromium', { skip: program === undefined && 'Chromium is not here' }, () => {
  before(async () => {
    const database = await openDatabase('memory:');
    backend = database.backend('aubach');
    await backend.apply(town());
    city = await serve({ database, port: 0, host: 'localhost' });
    browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    close = () => database.close();
  });
  after(async () => {
    await browser.close();
    await city.close();
    await close();
  });

  test('someone without scripts proposes, votes, comments and answers a poll; nothing is kept before', async () => {
    const page = await visitor();
    await page.goto(`${city.url}/aubach`);
    await page.getByRole('link', { name: 'Market square' }).first().click();
    assert.deepEqual(await page.context().cookies(), []);
    await page.getByRole('link', { name: 'Propose an idea' }).click();
    await page.getByLabel('What is your idea?').fill('A bench <b>in the shade</b>');
    await page.getByLabel('What exactly do you have in mind?').fill('First line\nsecond line');
    await page.getByLabel('Topic').selectOption('Green');
    await page.getByRole('button', { name: 'Continue to the preview' }).click();
    await page.getByRole('heading', { level: 2, name: 'A bench <b>in the shade</b>' }).waitFor();
    assert.deepEqual(await page.context().cookies(), []);
    await page.getByRole('button', { name: 'Publish idea' }).click();
    await page.getByRole('status').getByText('Your idea has been received').waitFor();
    const [cookie, ...more] = await page.context().cookies();
    assert.deepEqual(more, []);
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path], [true, 'Strict', '/']);

    await page.getByRole('heading', { level: 1, name: 'A bench <b>in the shade</b>' }).waitFor();
    await page.getByRole('button', { name: 'Support' }).dblclick();
    await page.getByRole('button', { name: 'Support', pressed: true }).waitFor();
    await page.getByLabel('Your comment').fill('I would sit there');
    await page.getByRole('button', { name: 'Publish comment' }).click();
    await page.getByText('I would sit there').waitFor();
    await page.reload();
    const { items } = await backend.as(actors.ada).ideas({ project: 'square' });
    assert.deepEqual([items[0]?.votes.up, items[0]?.comments, items[0]?.text], [1, 1, 'First line\nsecond line']);

    await page.goto(`${city.url}/aubach/polls/bench`);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Submit vote' }).click();
    await page.getByText('Your vote has been received').waitFor();
    assert.equal((await backend.as(actors.ada).poll('bench')).ballotCount, 1);
  });

  test('a form on another site is refused by what browsers themselves tell of it', async () => {
    const { subject } = await backend.as(actors.anna).submit(act.propose('square', 'Ein Baum'));
    const page = await visitor({ javaScriptEnabled: true });
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${city.url}/aubach/ideas/${subject}/vote"><button name="vote" value="for">Win</button></form>`,
      }),
    );
    await page.goto('http://evil.example/');
    await page.getByRole('button').click();
    await page.getByText('was not sent by this page').waitFor();
    assert.equal((await backend.as(actors.ada).idea(subject)).votes.up, 0);
  });

  test('axe finds nothing on any page, in light and dark, from the left and from the right', async () => {
    const { subject } = await backend
      .as(actors.anna)
      .submit(act.propose('square', 'Ein Baum', { text: 'Wort', name: 'A' }));
    const comment = act.comment(subject, 'Ja');
    await backend.as(actors.ben).submit(comment);
    await backend.as(actors.ada).submit(act.answer(subject, 'planned', 'Kommt', { office: 'Amt' }));
    const paths = [
      '/aubach',
      '/aubach/projects/square',
      '/aubach/projects/square?topic=green',
      '/aubach/projects/square/propose',
      `/aubach/ideas/${subject}?done=vote`,
      `/aubach/ideas/${subject}?report=${comment.id}`,
      '/aubach/polls/bench',
      '/aubach/polls/pool',
      '/aubach/ideas/none',
      '/aubach/letters',
      '/aubach?done=forgotten',
    ];
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const)
      for (const lang of ['en', 'ar']) {
        const page = await visitor({ javaScriptEnabled: true, bypassCSP: true, colorScheme });
        const look = async (what: string): Promise<void> => {
          await page.evaluate(axe);
          const violations: string[] = await page.evaluate(`axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
          }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) => html + ' ' + any.map(({ message }) => message)).join('; ')))`);
          found.push(...violations.map((violation) => `${what} ${colorScheme} ${lang} ${violation}`));
        };
        for (const path of paths) {
          await page.goto(`${city.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
          await look(path);
        }
        await page.goto(`${city.url}/aubach/projects/square/propose?lang=${lang}`);
        await page.locator('[name=title]').fill('Ein Baum');
        await page.locator('[value=preview]').click();
        await look('preview');
        // The idea is hidden meanwhile.
        await page.goto(`${city.url}/aubach/ideas/${subject}?lang=${lang}`);
        await page.locator('#write [name=text]').fill('Ja');
        await page
          .locator('#write')
          .evaluate((form: HTMLFormElement) => (form.action = form.action.replace(/ideas\/[^/]*/, 'ideas/none')));
        await page.locator('#write button').click();
        await look('kept words');
        await page.context().close();
      }
    assert.deepEqual(found, []);
  });

  test('pages run under their own policy without a violation, and fit into 280 px', async () => {
    const { subject } = await backend
      .as(actors.anna)
      .submit(act.propose('square', 'x'.repeat(120), { text: 'y'.repeat(400) }));
    const page = await visitor({ javaScriptEnabled: true, viewport: { width: 280, height: 800 } });
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    for (const path of ['', '/projects/square', '/projects/square/propose', `/ideas/${subject}`, '/polls/bench']) {
      await page.goto(`${city.url}/aubach${path}`);
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      assert.ok(Number(wide) <= 0, `${path} is ${String(wide)} px too wide`);
    }
    assert.deepEqual(told, []);
  });

  test('on paper stands what can be read, with the votes, and nothing to fill in', async () => {
    const { subject } = await backend.as(actors.anna).submit(act.propose('square', 'Ein Baum', { text: 'Wort' }));
    await backend.as(actors.ben).submit(act.vote(subject, 'for'));
    const page = await visitor({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${city.url}/aubach/ideas/${subject}`);
    assert.equal(await page.getByText('Wort', { exact: true }).isVisible(), true);
    assert.equal(await page.getByRole('button', { name: 'Support 1' }).isVisible(), true);
    assert.equal(await page.getByLabel('Your comment').isVisible(), false);
    assert.equal(await page.getByText('Report').first().isVisible(), false);
    assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
  });

  test('a feed and a sitemap are well-formed XML, whatever people write', async () => {
    await backend
      .as(actors.anna)
      .submit(act.propose('square', ']]> & < "\u0007', { text: '\u0001\ufffe <![CDATA[ &amp; é' }));
    const page = await visitor({ javaScriptEnabled: true });
    await page.goto(`${city.url}/aubach`);
    for (const path of ['/aubach/feed.atom', '/aubach/projects/square/feed.atom?lang=ar', '/aubach/sitemap.xml']) {
      const text = await (await fetch(city.url + path)).text();
      const wrong: unknown = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
        text,
      );
      assert.equal(wrong, undefined, path);
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { solveChallenge } from 'altcha-lib/v1';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../../tools/find-program.ts';
import { cookieName } from '../../testing/authorisation-requests.ts';
import { openBench, type Bench } from '../../testing/bench.ts';
import { Reader, says } from '../../testing/reader.ts';
import type { Challenge } from '../proof.ts';
import { serve } from '../serve.ts';

let bench: Bench;
let path: string;
before(async () => {
  bench = await openBench({ ...town(), guestProof: true, signIn: { email: true } });
  const { subject } = await bench.backend.as(actors.anna).submit(act.propose('square', 'Ein Baum'));
  path = `/aubach/ideas/${subject}`;
});
after(() => bench.close());

const reader = (): Reader => new Reader((to, init) => bench.ask(to, init));
const comments = async (): Promise<number> =>
  (await bench.backend.as(actors.ada).comments(path.split('/').at(-1) ?? '')).items.length;

test('who has no script is told to sign in before they write, and keeps what they wrote where they did not', async () => {
  const someone = reader();
  const form = await someone.open('/aubach/projects/square/propose?lang=en');
  says(form, /<noscript>.*please sign in once before you take part.*href="\/sign-in\/aubach/s);
  const idea = await someone.open(`${path}?lang=en`);
  for (const proof of ['', 'rubbish']) {
    const again = await someone.send(idea, `${path}/comment`, { text: 'Good', ...(proof && { proof }) });
    assert.equal(again.status, 401);
    says(again, /please sign in once before you take part/);
    says(again, /<a[^>]*target="_blank"[^>]*href="\/sign-in\/aubach/);
    says(again, />\nGood<\/textarea/);
    assert.deepEqual([...someone.cookies], []);
    if (proof === '') continue;
    const person = { role: 'participant', person: 'p' } as const;
    const token = await bench.database.people('aubach').issue(person, 'http://civic.test');
    someone.cookies.set(cookieName('aubach'), token);
    says(await someone.send(again, `${path}/comment`, { text: 'Good' }), /Your comment has been received/);
  }
  assert.equal(await comments(), 1);
});

test('a proof makes one guest, however often its form is sent, and no second one', async () => {
  const given = (await (await bench.ask('/challenge')).json()) as Challenge;
  const { promise } = solveChallenge(given.challenge, given.salt, given.algorithm, given.maxnumber);
  const proof = btoa(JSON.stringify({ ...given, number: (await promise)?.number }));
  const someone = reader();
  const idea = await someone.open(path);
  for (let times = 0; times < 2; times++) {
    const sent = await someone.post(idea, `${path}/vote`, { vote: 'for', proof });
    assert.equal(sent.status, 303);
    someone.cookies.clear();
  }
  const other = reader();
  assert.equal((await other.post(await other.open(path), `${path}/vote`, { vote: 'for', proof })).status, 401);
});

test('only pages of spaces that ask for it have a script, and only before somebody has acted', async () => {
  const page = await reader().open(path);
  says(page, /<script type="module" src="\/civic-pages-[\da-f]{12}\.js">/);
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'/,
  );
  const someone = reader();
  someone.cookies.set(
    cookieName('aubach'),
    await bench.database.people('aubach').issue({ role: 'guest', person: 'g' }, 'http://civic.test'),
  );
  assert.doesNotMatch((await someone.open(path)).html, /civic-pages-[\da-f]{12}\.js/);
});

const program = findChromium();
void describe('a proof in Chromium', { skip: program === undefined && 'Chromium is not here' }, () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(() => browser.close());

  test('with a script nobody notices: the button is pressed, and the device works', async (t) => {
    const database = await openDatabase('memory:');
    await database.backend('aubach').apply({ ...town(), guestProof: true });
    const city = await serve({ database, port: 0, host: 'localhost' });
    t.after(async () => {
      await city.close();
      await database.close();
    });
    const page = await (await browser.newContext({ locale: 'en' })).newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(`${city.url}/aubach/projects/square/propose`);
    await page.getByLabel('What is your idea?').fill('A bench');
    await page.getByRole('button', { name: 'Continue to the preview' }).click();
    await page.getByRole('button', { name: 'Publish idea' }).dblclick();
    await page.getByText('Your idea has been received').waitFor();
    assert.equal((await database.backend('aubach').as(actors.ada).ideas({})).items.length, 1);
    assert.deepEqual(told, []);
  });
});

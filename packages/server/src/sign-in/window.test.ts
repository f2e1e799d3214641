import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { createApp } from '../app.ts';
import { ordinaryLimits } from '../limits.ts';
import { openMailer } from '../mail/mailer.ts';
import { openBench, type Bench } from '../../testing/bench.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';

const own = 'http://civic.test';
const site = 'https://www.aubach.example';
const state = 's'.repeat(22);
let office: PostOffice;
let bench: Bench;
let now = Date.parse('2026-05-11T10:00:00.000Z');

before(async () => {
  office = await openPostOffice();
  const mailer = openMailer({ url: office.url, from: 'Aubach <dialog@aubach.example>' });
  bench = await openBench(
    { ...town(), languages: ['en', 'de', 'ar'], origins: [site], signIn: { email: true } },
    { mailer },
    { clock: () => now },
  );
});
after(async () => {
  await bench.close();
  await office.close();
});

let openings = 0;
const fresh = () => ({ site, challenge: String(++openings).padStart(43, 'c'), state, return: `${site}/take-part` });
type Opening = ReturnType<typeof fresh> & { lang?: string; keep?: string };

function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: own };
  return bench.ask(`//sign-in/aubach${path}`, { method: 'POST', headers: { ...type, ...headers }, body });
}
const get = (path: string): Promise<Response> => bench.ask(`/${path}`);

/** Asks for a code; the address of the page on which it is entered. */
async function ask(email: string, opening: Opening = fresh()): Promise<string> {
  const response = await post('/email', { ...opening, email });
  assert.equal(response.status, 303, await response.text());
  return response.headers.get('location') ?? '';
}
const attemptIn = (address: string): string => new URL(address, own).searchParams.get('attempt') ?? '';
const codeIn = (text: string): string => /\d{4}( \d{4})+/.exec(text)?.[0] ?? '';

test('a code comes by mail and opens the door, once', async () => {
  const address = await ask(' ADA@Mail.example');
  const letter = await office.next('ada@mail.example');
  assert.deepEqual(letter.to, ['ada@mail.example']);
  const code = codeIn(letter.text);
  assert.match(letter.subject, new RegExp(`^${code} is your code for `));
  assert.doesNotMatch(letter.raw, /https?:|List-Unsubscribe/);
  const attempt = attemptIn(address);
  const wrong = await post('/code', { attempt, code: '0000 0000' });
  assert.deepEqual([wrong.status, /This code is not right/.test(await wrong.text())], [422, true]);
  const done = await (await post('/code', { attempt, code: ` ${code.replace(' ', '-')} ` })).text();
  assert.match(done, new RegExp(`data-site="${site}"`));
  assert.match(done, /You are signed in/);
  assert.equal((await post('/code', { attempt, code })).status, 410);
});

test('the page on which the code is entered is the same when it is loaded again, and its address betrays nothing', async () => {
  const address = await ask('bea@mail.example');
  const code = codeIn((await office.next('bea@mail.example')).text);
  for (let i = 0; i < 3; i++) {
    const page = await get(address);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const text = await page.text();
    assert.match(text, /bea@mail\.example/);
    assert.match(text, /autocomplete="one-time-code"/);
  }
  assert.doesNotMatch(decodeURIComponent(address), /mail\.example|bea|aubach\.example/);
  assert.equal((await post('/code', { attempt: attemptIn(address), code })).status, 200);
});

test('pressing twice, going back and another tab wait for the same code; after a minute a new one may be had', async () => {
  const opening = fresh();
  const first = await ask('cem@mail.example', opening);
  const code = codeIn((await office.next('cem@mail.example')).text);
  assert.equal(await ask('Cem@mail.example', opening), first);
  const again = await post('/again', { attempt: attemptIn(first) });
  assert.match(await (await get(again.headers.get('location') ?? '')).text(), /role="status"/);
  now += 60_000;
  await post('/again', { attempt: attemptIn(first) });
  const newer = codeIn((await office.next('cem@mail.example')).text);
  assert.equal(office.delivered.filter(({ to }) => to.includes('cem@mail.example')).length, 2);
  assert.equal((await post('/code', { attempt: attemptIn(first), code })).status, code === newer ? 200 : 422);
  assert.equal((await post('/code', { attempt: attemptIn(first), code: newer })).status, 200);
});

test('five tries, also at once, and then not even the right one', async () => {
  const attempt = attemptIn(await ask('dora@mail.example'));
  const code = codeIn((await office.next('dora@mail.example')).text);
  const tries = await Promise.all(Array.from({ length: 40 }, (_, i) => post('/code', { attempt, code: `9${i}` })));
  assert.deepEqual(new Set(tries.map(({ status }) => status)), new Set([422]));
  assert.equal((await post('/code', { attempt, code })).status, 422);
});

test('whoever asks for codes in somebody’s name keeps them out of nothing: the longer code of a letter is good for them too', async () => {
  const sent = (): readonly string[] =>
    office.delivered.filter(({ to }) => to.includes('hedy@mail.example')).map(({ text }) => codeIn(text));
  for (let i = 0; i < 20; i++) await ask('hedy@mail.example');
  while (sent().length < 6) await new Promise(setImmediate);
  const attempt = attemptIn(await ask('hedy@mail.example'));
  const again = await post('/again', { attempt });
  assert.match(await (await get(again.headers.get('location') ?? '')).text(), /use the code from the newest one/);
  const [long = '', ...more] = sent().filter((code) => code.length > 9);
  assert.match(long, /^\d{4} \d{4} \d{4} \d{4}$/);
  assert.deepEqual([more.length, sent().length], [0, 6]);
  assert.equal((await post('/code', { attempt, code: long.replaceAll(' ', '') })).status, 200);
  assert.equal((await post('/code', { attempt: attemptIn(await ask('hedy@mail.example')), code: long })).status, 422);
  while (sent().length < 7) await new Promise(setImmediate);
});

test('whether an address is known is told by no answer, and by no number of letters', async () => {
  await bench.database.people('aubach').accountFor({ method: 'email', subject: 'known@mail.example', language: 'en' });
  const seen: string[] = [];
  for (const email of ['known@mail.example', 'never@mail.example']) {
    const before = office.delivered.length;
    const opening = fresh();
    const told: unknown[] = [];
    for (const path of ['/email', '/email']) {
      const response = await post(path, { ...opening, email });
      told.push(response.status, [...response.headers.keys()], await response.text());
    }
    await office.next(email);
    const attempt = attemptIn((await post('/email', { ...opening, email })).headers.get('location') ?? '');
    const bare = async (response: Response): Promise<void> => {
      const text = (await response.text())
        .replaceAll(email, '')
        .replaceAll(attempt, '')
        .replaceAll(opening.challenge, '');
      told.push(response.status, text);
    };
    await bare(await get(`/sign-in/aubach/code?attempt=${attempt}`));
    for (let i = 0; i < 6; i++) await bare(await post('/code', { attempt, code: '1' }));
    told.push(office.delivered.length - before);
    seen.push(JSON.stringify(told));
  }
  assert.equal(seen[0], seen[1]);
});

test('nobody waits for the mail server, and where it fails the next letter may be asked for at once', async () => {
  office.refuse({ code: 451, words: 'Later' });
  const opening = fresh();
  const address = await ask('emil@mail.example', opening);
  assert.equal((await get(address)).status, 200);
  while (!bench.logged.some((line) => line.includes('a code could not be sent'))) await new Promise(setImmediate);
  assert.ok(!bench.logged.some((line) => line.includes('emil')), 'no address in the log');
  office.refuse(undefined);
  while (!office.delivered.some(({ to }) => to.includes('emil@mail.example'))) {
    await post('/again', { attempt: attemptIn(address) });
    await new Promise(setImmediate);
  }
});

test('one network has so many letters sent, to whomever; another one is another matter', async () => {
  let letters = 0;
  const send = (): Promise<void> => {
    letters += 1;
    return Promise.resolve();
  };
  const mailer = { send, close: () => {} };
  const few = { ...ordinaryLimits.network, letter: { burst: 3, perSecond: 0 } };
  const limits = { ...ordinaryLimits, network: few };
  const app = createApp({ database: bench.database, mailer, limits, log: (line) => assert.fail(line) });
  const ask = async (email: string, remoteAddress: string): Promise<number> => {
    const body = new URLSearchParams({ ...fresh(), email }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: own };
    const from = { incoming: { socket: { remoteAddress } } };
    return (await app.request(`${own}/sign-in/aubach/email`, { method: 'POST', headers, body }, from)).status;
  };
  for (let i = 0; i < 6; i++)
    assert.equal(await ask(`somebody-${i}@mail.example`, '192.0.2.1'), i < 3 ? 303 : 429, String(i));
  assert.equal(await ask('somebody-6@mail.example', '192.0.2.2'), 303);
  assert.equal(letters, 4);
});

test('a code is good for ten minutes', async () => {
  const attempt = attemptIn(await ask('finn@mail.example'));
  const code = codeIn((await office.next('finn@mail.example')).text);
  now += 10 * 60_000;
  const late = await post('/code', { attempt, code });
  assert.deepEqual([late.status, /This sign-in is over/.test(await late.text())], [410, true]);
});

test('at a device that is not theirs people are signed out after twelve hours, if they say so, on every way', async () => {
  const opening = fresh();
  const shown = await (await get(`/sign-in/aubach?${new URLSearchParams(opening).toString()}`)).text();
  assert.match(shown, /You stay signed in on this device\./);
  const [, link = ''] = /<a href="([^"]*)">It is not mine/.exec(shown) ?? [];
  const other = await (await get(link.replaceAll('&amp;', '&'))).text();
  assert.match(other, /You are signed out on this device after twelve hours\.[^]*Stay signed in on this device/);
  const address = await ask('jo@mail.example', {
    ...opening,
    ...(other.includes('name="keep" value="no"') && { keep: 'no' }),
  });
  const code = codeIn((await office.next('jo@mail.example')).text);
  const done = await (await post('/code', { attempt: attemptIn(address), code })).text();
  const people = bench.database.people('aubach');
  const ended = await people.attempts.redeem(/data-code="([^"]+)"/.exec(done)?.[1] ?? '', site, opening.challenge);
  assert.equal(ended?.keep, false);
});

test('what is no address is told at its field, and stays typed', async () => {
  const page = await post('/email', { ...fresh(), email: 'ada"><script>' });
  const text = await page.text();
  assert.equal(page.status, 422);
  assert.match(text, /aria-invalid="true"/);
  assert.match(text, /value="ada&quot;&gt;&lt;script&gt;"/);
  assert.match(text, /aria-describedby="email-hint email-error"/);
});

test('the window is told in the language that was asked for, or else the browser’s among the space’s', async () => {
  const address = `/sign-in/aubach?${new URLSearchParams(fresh()).toString()}`;
  const titles: Readonly<Record<string, string>> = {
    '&lang=de': 'Anmelden',
    '&lang=ar': 'تسجيل الدخول',
    '': 'Sign in',
  };
  for (const [lang, title] of Object.entries(titles))
    assert.match(await (await get(address + lang)).text(), new RegExp(`<h1>${title}</h1>`));
  const code = await get(await ask('gul@mail.example', { ...fresh(), lang: 'de' }));
  assert.match(await code.text(), /hreflang="ar" href="[^"]*attempt=[^"]*lang=ar"[^]*<h1>Code eingeben</);
  assert.match((await office.next('gul@mail.example')).subject, /ist Ihr Code/);
});

test('for any other site the window stays shut, and says nothing to it', async () => {
  for (const changes of [
    { site: 'https://evil.example' },
    { site: 'null' },
    { return: 'https://evil.example' },
    { challenge: 'x' },
  ]) {
    const query = new URLSearchParams({ ...fresh(), ...changes }).toString();
    const page = await get(`/sign-in/aubach?${query}`);
    const text = await page.text();
    assert.deepEqual([page.status, /Nobody can sign in here/.test(text)], [400, true]);
    assert.doesNotMatch(text, /evil|<form|<script/);
    assert.equal((await post('/email', { ...fresh(), ...changes, email: 'ada@mail.example' })).status, 400);
  }
  assert.equal((await get(`/sign-in/elsewhere?${new URLSearchParams(fresh()).toString()}`)).status, 404);
});

test('only the window itself sends its forms', async () => {
  for (const origin of [site, 'https://evil.example', 'null']) {
    const before = office.delivered.length;
    const refused = await post('/email', { ...fresh(), email: 'hans@mail.example' }, { origin });
    assert.equal(refused.status, 403);
    assert.equal(office.delivered.length, before);
  }
});

test('no page of it can be framed, run what is not ours, or send a form elsewhere; and it can speak to who opened it', async () => {
  const { headers } = await get(`/sign-in/aubach?${new URLSearchParams(fresh()).toString()}`);
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
    assert.ok(policy.split('; ').includes(part), part);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(headers.get('cross-origin-opener-policy'), null);
  assert.equal(headers.get('set-cookie'), null);
  assert.notEqual(headers.get('referrer-policy'), 'unsafe-url');
});

test('a server that was not told its address lets nobody sign in under a name that a stranger could give it', async () => {
  for (const host of ['civic.test', 'localhost:4520', '127.0.0.1:4520', '[::1]:4520', '192.0.2.7'])
    assert.equal((await bench.app.request(`http://${host}/sign-in/aubach`)).status, 400, host);
  for (const host of ['mitmachen.aubach.example', 'localhost.evil.example', 'eviltest', '127.0.0.1.evil.example']) {
    const page = await bench.app.request(`http://${host}/sign-in/aubach`);
    assert.deepEqual([page.status, page.headers.get('content-type')], [501, 'text/html; charset=utf-8'], host);
  }
  const told = createApp({ database: bench.database, url: 'https://mitmachen.aubach.example', log: () => undefined });
  assert.equal((await told.request('http://mitmachen.aubach.example/sign-in/aubach')).status, 400);
});

test('where nobody can sign in, that is said', async () => {
  const plain = await openBench({ ...town(), origins: [site] });
  const page = await plain.ask(`//sign-in/aubach?${new URLSearchParams({ ...fresh(), lang: 'en' }).toString()}`);
  assert.deepEqual([page.status, /Nobody can sign in at the moment/.test(await page.text())], [501, true]);
  await plain.close();
});

test('signing in to the server’s own pages ends with their cookie, and what was done before goes along', async () => {
  const people = bench.database.people('aubach');
  const guest = await people.guest(own);
  const opening = { site: own, state, return: `${own}/aubach` };
  const first = await post('/email', { ...opening, email: 'ida@mail.example' });
  const code = codeIn((await office.next('ida@mail.example')).text);
  const name = `civic-${hash('sha256', 'aubach', 'hex').slice(0, 12)}`;
  const done = await post(
    '/code',
    { attempt: attemptIn(first.headers.get('location') ?? ''), code },
    { cookie: `${name}=${guest.token}` },
  );
  assert.deepEqual([done.status, done.headers.get('location')], [303, `${own}/aubach`]);
  const [cookie = '', ...more] = done.headers.getSetCookie();
  assert.deepEqual(more, []);
  assert.match(cookie, /HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
  const token = cookie.slice(name.length + 1).split(';')[0] ?? '';
  assert.deepEqual(await people.actorOf(token, own), { role: 'participant', person: guest.actor.person });
});

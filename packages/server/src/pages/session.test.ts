import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import type { Idea } from '@civic-widgets/core';
import { openBench, type Bench } from '../../testing/bench.ts';
import { Reader, says } from '../../testing/reader.ts';

let bench: Bench;
let id: string;
let path: string;

before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const reader = (): Reader => new Reader((path, init) => bench.ask(path, init));
const idea = (): Promise<Idea> => bench.backend.as(actors.ada).idea(id);

async function freshIdea(): Promise<void> {
  const { subject } = await bench.backend.as(actors.anna).submit(act.propose('square', 'Ein Baum'));
  id = subject;
  path = `/aubach/ideas/${id}`;
}

test('the first act sets one cookie that no script and no other site can use, and the next ones are the same person’s', async () => {
  await freshIdea();
  const someone = reader();
  const page = await someone.open(path);
  const voted = await someone.post(page, `${path}/vote`, { vote: 'for' });
  assert.equal(voted.status, 303);
  assert.equal(voted.headers.get('location'), `${path}?done=vote`);
  const [cookie = '', ...more] = voted.headers.getSetCookie();
  assert.deepEqual(more, []);
  assert.match(cookie, /^civic-[\da-f]{12}=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/);
  const after = await someone.open(path);
  says(after, /aria-pressed="true"/);
  const [again = ''] = (await someone.post(after, `${path}/vote`, { vote: 'withdrawn' })).headers.getSetCookie();
  assert.equal(again, cookie, 'it lasts as long as somebody goes on acting');
  assert.equal((await idea()).votes.up, 0);
});

test('over TLS the cookie travels over TLS alone, and no other host can set it', async () => {
  const city = await openBench(town(), { url: 'https://mitmachen.aubach.example' });
  const { subject } = await city.backend.as(actors.anna).submit(act.propose('square', 'Ein Baum'));
  const someone = new Reader((path, init) => city.ask(path, init));
  const at = `/aubach/ideas/${subject}`;
  const page = await someone.open(at);
  const foreign = await someone.post(page, `${at}/vote`, { vote: 'for' });
  assert.equal(foreign.status, 403, 'its own origin is the one that was set');
  const own = { origin: 'https://mitmachen.aubach.example' };
  const voted = await someone.post(page, `${at}/vote`, { vote: 'for' }, own);
  assert.match(
    voted.headers.getSetCookie()[0] ?? '',
    /^__Host-civic-[\da-f]{12}=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  await city.close();
});

test('a button that is pressed twice counts once, also before there is a cookie', async () => {
  await freshIdea();
  const someone = reader();
  const page = await someone.open(path);
  const pressed = await Promise.all([1, 2, 3].map(() => someone.post(page, `${path}/vote`, { vote: 'for' })));
  assert.deepEqual(
    pressed.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await idea()).votes.up, 1);
  const written = await Promise.all([1, 2].map(() => someone.post(page, `${path}/comment`, { text: 'Gut so' })));
  assert.deepEqual(written.map(({ headers }) => headers.get('location')?.split('#')[1]).length, 2);
  assert.equal((await idea()).comments, 1);
});

test('from a page that was kept, another choice counts, and other words are said to be something more', async () => {
  await freshIdea();
  const someone = reader();
  const page = await someone.open(`${path}?lang=en`);
  await someone.send(page, `${path}/vote`, { vote: 'for' });
  await someone.send(page, `${path}/vote`, { vote: 'withdrawn' });
  assert.equal((await idea()).votes.up, 0);
  await someone.send(page, `${path}/comment`, { text: 'One' });
  const again = await someone.send(page, `${path}/comment`, { text: 'Another' });
  assert.equal(again.status, 422);
  says(again, /it counts as another contribution/);
  says(again, />\nAnother<\/textarea/);
  assert.equal((await idea()).comments, 1);
  await someone.send(again, `${path}/comment`, { text: 'Another' });
  assert.equal((await idea()).comments, 2);
});

test('only our own pages send our forms', async () => {
  await freshIdea();
  const someone = reader();
  const page = await someone.open(path);
  for (const origin of [
    'https://evil.example',
    'https://civic.test',
    'http://civic.test:8080',
    'http://civic.test.evil.example',
    'http://evil-civic.test',
    'null',
    'https://www.aubach.example',
    '',
  ]) {
    for (const form of ['vote', 'comment', 'follow', 'report']) {
      const fields = { vote: 'for', text: 'x', reason: 'x' };
      const answer = await someone.post(page, `${path}/${form}`, fields, { origin, 'accept-language': 'en' });
      assert.equal(answer.status, 403, `${origin} ${form}`);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      assert.match(await answer.text(), /was not sent by this page/);
    }
  }
  assert.equal((await idea()).votes.up, 0);
  assert.equal((await idea()).comments, 0);
});

test('a cookie is of no use to the interface, and a token of another site none to the pages', async () => {
  await freshIdea();
  const someone = reader();
  await someone.send(await someone.open(path), `${path}/vote`, { vote: 'for' });
  const cookie = [...someone.cookies].map((pair) => pair.join('=')).join('; ');
  const sent = await bench.post('/actions', act.vote(id, 'withdrawn'), { cookie, origin: 'http://civic.test' });
  assert.equal(sent.status, 401);
  const { token } = await bench.database.people('aubach').guest('https://www.aubach.example');
  const other = reader();
  for (const name of someone.cookies.keys()) other.cookies.set(name, token);
  says(await other.open(path), /name="first"/);
});

test('who wants to be forgotten in a browser is, and what they did stays', async () => {
  await freshIdea();
  const someone = reader();
  await someone.send(await someone.open(path), `${path}/vote`, { vote: 'for' });
  const [token = ''] = someone.cookies.values();
  const page = await someone.send(await someone.open('/aubach?lang=en'), '/aubach/forget');
  says(page, /no longer knows who you are/);
  assert.equal(someone.cookies.size, 0);
  assert.equal(await bench.database.people('aubach').actorOf(token), undefined);
  assert.equal((await idea()).votes.up, 1);
});

test('a form that is no form, or too large, is refused', async () => {
  await freshIdea();
  const headers = { origin: 'http://civic.test', accept: 'text/html' };
  const json = await bench.ask(`/${path}/vote`, {
    method: 'POST',
    body: '{}',
    headers: { ...headers, 'content-type': 'application/json' },
  });
  assert.equal(json.status, 400);
  const body = new URLSearchParams({ text: 'x'.repeat(300_000) });
  assert.equal((await bench.ask(`/${path}/comment`, { method: 'POST', body, headers })).status, 413);
});

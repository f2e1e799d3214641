import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { isId } from '@civic-widgets/core';
import { actorFor, roles, type DemoRole } from './roles.ts';
import { serveSite, type SiteOptions } from './site.ts';
import { lindenau } from './space.ts';

const asked: DemoRole[] = [];
const options: SiteOptions = {
  port: 0,
  civic: 'http://civic.example',
  roles: {
    area: 'Alt & Neu',
    token: (role) => {
      asked.push(role);
      return Promise.resolve(role === 'visitor' ? undefined : `token-of-${role}`);
    },
  },
};
let server: Server;
let site: string;

before(async () => {
  server = await serveSite(options);
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

function choose(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site}/vorfuehrung`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });
}

async function read(path: string, cookie = ''): Promise<string> {
  return (await fetch(site + path, { headers: { cookie } })).text();
}

function current(page: string): string[] {
  return [...page.matchAll(/value="(\w+)" aria-current="true"/g)].map(([, role = '']) => role);
}

test('the pages to take part on offer every role in their language, and say that only the demo does', async () => {
  const german = await read('/mitmachen.html');
  for (const words of [
    'Gast',
    'Jemand aus: Alt &#38; Neu',
    'Stadtverwaltung',
    'Moderation',
    'nur in dieser Vorführung',
  ])
    assert.ok(german.includes(words), words);
  assert.ok((await read('/en/take-part.html')).includes('Citizen of Alt &#38; Neu'));
  assert.deepEqual(current(german), ['visitor']);
  for (const path of ['/index.html', '/nowhere.html', '/aktuelles/marktplatz.html']) {
    const page = await read(path);
    assert.ok(!page.includes('name="als"') && !page.includes('{{'), path);
  }
});

test('a choice leads back to its page with a token in the fragment, and is remembered', async () => {
  const answer = await choose({ als: 'official', seite: '/en/take-part.html' });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/en/take-part.html#civic-token=token-of-official');
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  assert.deepEqual(current(await read('/en/take-part.html', cookie)), ['official']);
  assert.deepEqual(current(await read('/mitmachen.html', `other=1; ${cookie}`)), ['official']);
});

test('who chooses to be a visitor again is nobody from then on', async () => {
  const answer = await choose({ als: 'visitor', seite: '/mitmachen.html' });
  assert.equal(answer.headers.get('location'), '/mitmachen.html#civic-token=');
});

test('there is no other role, no way to another site, and no token for the form of another site', async () => {
  asked.length = 0;
  const own = { als: 'official', seite: '/mitmachen.html' };
  for (const [form, headers] of [
    [{ ...own, als: 'administrator' }, {}],
    [{ ...own, seite: 'https://elsewhere.example/' }, {}],
    [{ als: 'official' }, {}],
    [own, { 'sec-fetch-site': 'cross-site' }],
  ] as const)
    assert.equal((await choose(form, headers)).status, 400, JSON.stringify([form, headers]));
  assert.deepEqual(asked, []);
  assert.equal((await fetch(`${site}/vorfuehrung`)).status, 404, 'It is sent, not visited.');
});

test('every role acts as someone whom the space can keep; a citizen is somebody else each time', () => {
  const space = lindenau('http://localhost', Date.parse('2026-11-24T09:00:00.000Z'));
  for (const role of roles) {
    const actor = actorFor(role, space);
    assert.equal(actor === undefined, role === 'visitor');
    if (actor) assert.ok(isId(actor.person), role);
  }
  assert.equal(actorFor('citizen', space)?.area, 'altstadt');
  assert.notEqual(actorFor('citizen', space)?.person, actorFor('citizen', space)?.person);
});

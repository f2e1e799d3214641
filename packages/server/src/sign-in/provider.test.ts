import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import type { Provider, Viewer } from '@civic-widgets/core';
import { providersWith, type Journey } from './provider.ts';
import { openBench, type Bench } from '../../testing/bench.ts';
import { openCitizenAccount, type CitizenAccount } from '../../testing/citizen-account.ts';

const own = 'http://civic.test';
const site = 'https://www.aubach.example';
const state = 's'.repeat(22);
let account: CitizenAccount;
let bench: Bench;
let provider: Provider;

before(async () => {
  account = await openCitizenAccount([`${own}/sign-in/aubach/from/konto`]);
  provider = {
    id: 'konto',
    title: 'Bürgerkonto',
    issuer: account.issuer,
    clientId: account.clientId,
    scopes: ['profile', 'address'],
    claims: {
      verified: { claim: 'acr_level', is: ['high'] },
      area: { claim: 'address.postal_code', values: { '12345': 'north' } },
      ageBand: { claim: 'birthdate' },
      groups: { claim: 'member_of' },
    },
  };
  bench = await openBench(
    { ...town(), languages: ['en'], origins: [site], signIn: { providers: [provider] } },
    { outbound: { allow: [account.host] }, secretOf: () => account.secret },
  );
});
after(async () => {
  await bench.close();
  await account.close();
});

let windows = 0;
function opening(): { readonly verifier: string; readonly query: string } {
  const verifier = String(++windows).padStart(43, 'v');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, query: new URLSearchParams({ site, challenge, state, return: `${site}/take-part` }).toString() };
}

/** Follows the provider's own steps as a browser would, with its cookies; where it leads back to. */
async function atProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let at = address; ;) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`${response.status} ${await response.text()}`);
    at = new URL(next, at).href;
    if (at.startsWith(own)) return at;
  }
}
const asPath = (address: string): string => `/${new URL(address).pathname}${new URL(address).search}`;

async function leave(query: string, path = '/with/konto'): Promise<string> {
  const response = await bench.ask(`//sign-in/aubach${path}?${query}`);
  assert.equal(response.status, 303, await response.text());
  return response.headers.get('location') ?? '';
}
async function exchange(page: string, verifier: string): Promise<{ token: string; viewer: Viewer }> {
  const code = /data-code="([\w-]+)"/.exec(page)?.[1];
  const response = await bench.post('/tokens', { code, verifier }, { origin: site });
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as { token: string; viewer: Viewer };
}

test('whoever a service vouches for is let in as what it says, and nothing else is kept of it', async () => {
  const { verifier, query } = opening();
  assert.match(await (await bench.ask(`//sign-in/aubach?${query}`)).text(), /Sign in with Bürgerkonto/);
  const address = new URL(await leave(query));
  assert.equal(address.origin, account.issuer);
  const { searchParams: asked } = address;
  assert.deepEqual(
    [asked.get('response_type'), asked.get('code_challenge_method'), asked.get('scope'), asked.get('ui_locales')],
    ['code', 'S256', 'openid profile address', 'en'],
  );
  assert.ok((asked.get('nonce') ?? '').length >= 32);
  assert.ok((asked.get('state') ?? '').length >= 43);
  account.be({
    sub: 'ada',
    birthdate: '1990-05-17',
    acr_level: 'high',
    member_of: ['rowing-club', 'x'],
    address: { postal_code: '12345', street_address: 'Secret Street 1' },
  });
  const done = await bench.ask(asPath(await atProvider(address.href)));
  const { token, viewer } = await exchange(await done.text(), verifier);
  assert.equal(viewer.role, 'verified');
  const actor = await bench.database.people('aubach').actorOf(token, site);
  assert.deepEqual(actor, {
    role: 'verified',
    person: viewer.person,
    area: 'north',
    ageBand: '25-44',
    groups: ['rowing-club'],
  });
  const kept = JSON.stringify(await bench.database.people('aubach').list());
  assert.doesNotMatch(kept, /1990|Secret Street|12345/);
  assert.equal(await bench.database.people('aubach').contact(viewer.person ?? ''), undefined);
});

test('the same person comes back as the same, with what holds now', async () => {
  const people: (string | undefined)[] = [];
  for (const acr_level of ['high', 'low']) {
    const { verifier, query } = opening();
    account.be({ sub: 'bea', acr_level });
    const done = await bench.ask(asPath(await atProvider(await leave(query))));
    const { viewer } = await exchange(await done.text(), verifier);
    assert.equal(viewer.role, acr_level === 'high' ? 'verified' : 'participant');
    people.push(viewer.person);
  }
  assert.equal(people[0], people[1]);
});

test('giving up there leads back to the choice, and nobody is let in', async () => {
  account.be(undefined);
  const { query } = opening();
  const back = await bench.ask(asPath(await atProvider(await leave(query))));
  const text = await back.text();
  assert.equal(back.status, 502);
  assert.match(text, /Signing in with Bürgerkonto did not work/);
  assert.match(text, /href="\/sign-in\/aubach\?site=https/);
  assert.doesNotMatch(text, /data-code|access_denied/);
});

test('an answer counts once, with its own state, code and issuer, and for its own provider', async () => {
  account.be({ sub: 'eve' });
  const refused = async (change: (answer: URL) => void): Promise<void> => {
    const answer = new URL(await atProvider(await leave(opening().query)));
    change(answer);
    const response = await bench.ask(asPath(answer.href));
    assert.ok(response.status >= 400, String(response.status));
    assert.doesNotMatch(await response.text(), /data-code/);
  };
  await refused((answer) => answer.searchParams.set('state', 'x'.repeat(43)));
  await refused((answer) => answer.searchParams.delete('state'));
  await refused((answer) => answer.searchParams.set('code', 'y'.repeat(43)));
  await refused((answer) => answer.searchParams.delete('code'));
  await refused((answer) => answer.searchParams.set('iss', 'https://evil.example'));
  await refused((answer) => (answer.pathname = '/sign-in/aubach/from/other'));
  const other = new URL(await atProvider(await leave(opening().query)));
  await refused((answer) => answer.searchParams.set('code', other.searchParams.get('code') ?? ''));
  const once = await atProvider(await leave(opening().query));
  assert.match(await (await bench.ask(asPath(once))).text(), /data-code/);
  assert.equal((await bench.ask(asPath(once))).status, 410);
});

test('an answer to another nonce or verifier than the journey’s own is refused, whoever brings it', async () => {
  account.be({ sub: 'mallory' });
  const providers = providersWith({ allow: [account.host] }, () => account.secret);
  const redirect = `${own}/sign-in/aubach/from/konto`;
  const ended = async (change: Partial<Journey>): Promise<unknown> => {
    const { url, journey } = await providers.begin('aubach', provider, redirect, state, 'en');
    const { search } = new URL(await atProvider(url.href));
    return providers.finish('aubach', provider, redirect, state, { ...journey, ...change }, search);
  };
  assert.equal(((await ended({})) as { sub: string }).sub, 'mallory');
  await assert.rejects(ended({ nonce: 'n'.repeat(43) }));
  await assert.rejects(ended({ verifier: 'v'.repeat(43) }));
});

test('what is said for another client, by another issuer, too late, of two people at once or with another’s signature is refused', async () => {
  let id: Readonly<Record<string, unknown>> = {};
  let told: Readonly<Record<string, unknown>> = {};
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const make = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [keys, strange] = [make(), make()];
  let signer = keys;
  const signed = (): string => {
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(id)}`;
    return `${text}.${sign('sha256', Buffer.from(text), signer.privateKey).toString('base64url')}`;
  };
  const server = createServer((request, response) => {
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
      },
      '/keys': { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] },
      '/token': {
        access_token: 'a-token-of-theirs',
        token_type: 'Bearer',
        id_token: signed(),
      },
      '/userinfo': told,
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? '']));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const providers = providersWith({ allow: [host] }, () => 'secret');
  const lying = { ...provider, issuer };
  const redirect = `${own}/sign-in/aubach/from/konto`;
  const ended = async (changes: object, userinfo: object = {}): Promise<unknown> => {
    const { journey } = await providers.begin('aubach', lying, redirect, state, 'en');
    const now = Math.floor(Date.now() / 1_000);
    const right = { iss: issuer, sub: 'eve', aud: provider.clientId, iat: now, exp: now + 60, nonce: journey.nonce };
    id = { ...right, ...changes };
    told = { sub: 'eve', ...userinfo };
    return providers.finish('aubach', lying, redirect, state, journey, `?code=x&state=${state}`);
  };
  const claims = (await ended({})) as { sub: string };
  assert.equal(claims.sub, 'eve');
  assert.doesNotMatch(JSON.stringify(claims), /a-token-of-theirs/);
  const wrong = [
    { aud: 'another' },
    { iss: 'https://evil.example' },
    { exp: 1 },
    { nonce: 'n'.repeat(43) },
    { sub: '' },
  ];
  for (const changes of wrong) await assert.rejects(ended(changes), JSON.stringify(changes));
  await assert.rejects(ended({}, { sub: 'somebody-else' }));
  signer = strange;
  await assert.rejects(ended({}), 'signed by another key');
  server.closeAllConnections();
  server.close();
});

test('an attempt for a code by mail is no answer of a provider', async () => {
  await bench.database.people('aubach').attempts.expect('m'.repeat(43), { provider: 'konto' }, 'a@mail.example', {
    own: '1',
    shared: '2',
  });
  const response = await bench.ask(`//sign-in/aubach/from/konto?code=x&state=${'m'.repeat(43)}`);
  assert.equal(response.status, 410);
});

test('a provider within the city’s network is asked only where whoever runs the server lets it, and one that is gone is told', async () => {
  const strict = await openBench(
    { ...town(), languages: ['en'], origins: [site], signIn: { providers: [provider] } },
    { secretOf: () => account.secret },
  );
  const before = account.asked.length;
  const page = await strict.ask(`//sign-in/aubach/with/konto?${opening().query}`);
  assert.deepEqual([page.status, /did not work/.test(await page.text())], [502, true]);
  assert.equal(account.asked.length, before);
  assert.ok(!strict.logged.some((line) => line.includes(account.secret)));
  await strict.close();
});

test('without the right secret nobody gets in', async () => {
  const wrong = await openBench(
    { ...town(), languages: ['en'], origins: [site], signIn: { providers: [provider] } },
    { outbound: { allow: [account.host] }, secretOf: () => 'another' },
  );
  const response = await wrong.ask(`//sign-in/aubach/with/konto?${opening().query}`);
  account.be({ sub: 'ada' });
  const page = await wrong.ask(asPath(await atProvider(response.headers.get('location') ?? '')));
  assert.equal(page.status, 502);
  await wrong.close();
});

test('signing in to the server’s own pages asks once more who comes back from elsewhere', async () => {
  const query = new URLSearchParams({ site: own, state, return: `${own}/aubach` }).toString();
  account.be({ sub: 'ida', name: 'Ida <Ohm>' });
  const page = await bench.ask(asPath(await atProvider(await leave(query))));
  assert.equal(page.headers.get('set-cookie'), null);
  const text = await page.text();
  assert.match(text, /You come back from [^.]+ as Ida &lt;Ohm&gt;\./);
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const body = new URLSearchParams({ code: field('code'), proof: field('proof'), return: field('return') }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: own };
  const foreign = await bench.ask('//sign-in/aubach/enter', {
    method: 'POST',
    headers: { ...headers, origin: site },
    body,
  });
  assert.equal(foreign.status, 403);
  const done = await bench.ask('//sign-in/aubach/enter', { method: 'POST', headers, body });
  assert.deepEqual([done.status, done.headers.get('location')], [303, `${own}/aubach`]);
  assert.match(done.headers.get('set-cookie') ?? '', /HttpOnly/);
  const again = await bench.ask('//sign-in/aubach/enter', { method: 'POST', headers, body });
  assert.deepEqual([again.status, again.headers.get('set-cookie')], [401, null]);
});

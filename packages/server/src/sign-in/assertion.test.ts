import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import type { Viewer } from '@civic-widgets/core';
import { base64url, exportSPKI, generateKeyPair, importJWK } from 'jose';
import { openBench, refusalOf, type Bench } from '../../testing/bench.ts';
import { openIssuer, type Issuer } from '../../testing/issuer.ts';

const origin = 'https://www.aubach.example';
const audience = 'civic-aubach';
let issuer: Issuer;
let other: Issuer;
let bench: Bench;

before(async () => {
  [issuer, other] = await Promise.all([openIssuer(audience), openIssuer(audience)]);
  const claims = { verified: { claim: 'resident', is: ['true'] }, area: { claim: 'district' } };
  const hosts = [issuer, other].map(({ url }) => ({ issuer: url, audience, keys: `${url}/keys`, claims }));
  bench = await openBench({ ...town(), signIn: { hosts } }, { outbound: { allow: [issuer.host, other.host] } });
});
after(async () => {
  await Promise.all([bench.close(), issuer.close(), other.close()]);
});

const exchange = (assertion: string, headers: Record<string, string> = { origin }): Promise<Response> =>
  bench.post('/tokens', { assertion }, headers);
const refused = [401, 'unauthenticated', 'assertion'];

test('whoever a web site vouches for is signed in, as what it vouches for, and the same person next time', async () => {
  const first = await exchange(await issuer.sign({ resident: true, district: 'north' }));
  assert.equal(first.status, 201);
  const { token, viewer } = (await first.json()) as { token: string; viewer: Viewer };
  assert.equal(viewer.role, 'verified');
  const people = bench.database.people(town().id);
  const actor = await people.actorOf(token, origin);
  assert.deepEqual(actor, { role: 'verified', person: viewer.person, area: 'north' });
  assert.equal(await people.actorOf(token, 'https://other.example'), undefined);
  const again = (await (await exchange(await issuer.sign())).json()) as { viewer: Viewer };
  assert.deepEqual([again.viewer.person, again.viewer.role], [viewer.person, 'participant']);
});

test('the same name with another issuer is somebody else', async () => {
  const [one, two] = await Promise.all(
    [issuer, other].map(async (by) => (await (await exchange(await by.sign())).json()) as { viewer: Viewer }),
  );
  assert.notEqual(one?.viewer.person, two?.viewer.person);
});

test('what is not of now, not for this space, not of its issuer or about nobody is refused', async () => {
  const now = Math.floor(Date.now() / 1_000);
  const wrong: readonly Readonly<Record<string, unknown>>[] = [
    { aud: 'civic-elsewhere' },
    { aud: undefined },
    { aud: [] },
    { iss: 'https://evil.example' },
    { iss: `${issuer.url}/` },
    { iss: other.url },
    { iss: undefined },
    { exp: now - 60 },
    { exp: undefined },
    { exp: now + 86_400 },
    { iat: now - 700 },
    { iat: now + 120, exp: now + 300 },
    { iat: undefined },
    { nbf: now + 120 },
    { sub: undefined },
    { sub: '' },
    { sub: 'a'.repeat(256) },
    { sub: 'null\0' },
  ];
  for (const changes of wrong)
    assert.deepEqual(await refusalOf(exchange(await issuer.sign(changes))), refused, JSON.stringify(changes));
  assert.equal((await exchange(await issuer.sign({ aud: ['x', audience], nbf: now }))).status, 201);
});

test('no signature, a signature by what is public, and a key that the statement brings along are refused', async () => {
  const body = (await issuer.sign()).split('.')[1] ?? '';
  const unsigned = (alg: string): string => `${base64url.encode(JSON.stringify({ alg, kid: 'one' }))}.${body}.`;
  for (const alg of ['none', 'None', 'NONE', '']) assert.deepEqual(await refusalOf(exchange(unsigned(alg))), refused);

  const publicKey = await importJWK({ ...issuer.publicJwk }, 'ES256', { extractable: true });
  assert.ok(!(publicKey instanceof Uint8Array));
  for (const secret of [await exportSPKI(publicKey), JSON.stringify(issuer.publicJwk), issuer.publicJwk.x ?? '']) {
    const key = new TextEncoder().encode(secret.padEnd(32, '\0'));
    assert.deepEqual(await refusalOf(exchange(await issuer.sign({}, { alg: 'HS256' }, key))), refused);
  }

  const foreign = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...issuer.publicJwk };
  for (const header of [{}, { jwk }, { jku: `${other.url}/keys` }, { x5u: other.url }])
    assert.deepEqual(await refusalOf(exchange(await issuer.sign({}, header, foreign.privateKey))), refused);
});

test('a key is found by its name among the issuer’s own alone', async () => {
  for (const kid of ['two', '', '../keys', "one' or '1'='1", `${other.url}/keys`, '\0'])
    assert.deepEqual(await refusalOf(exchange(await issuer.sign({}, { kid }))), refused, kid);
  assert.deepEqual(await refusalOf(exchange(await other.sign({ iss: issuer.url }))), refused);
  const critical = await issuer.sign({}, { crit: ['b64'], b64: false }).catch(() => 'a.b.c');
  assert.deepEqual(await refusalOf(exchange(critical)), refused);
  assert.ok(issuer.asked() < 5, 'unknown names do not make the server ask again and again');
});

test('what is no statement at all is refused', async () => {
  const good = await issuer.sign();
  const [head, body, signature = ''] = good.split('.');
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  for (const text of [
    'x',
    '..',
    'a.b.c',
    `${good}.x`,
    `${head}.${body}`,
    `${head}.${body}.${flipped}`,
    `${head}.${body}x.${signature}`,
  ])
    assert.deepEqual(await refusalOf(exchange(text)), refused, text);
  assert.deepEqual(await refusalOf(exchange('')), [400, 'malformed', 'assertion']);
});

test('one that bears a name is taken once, however many come with it', async () => {
  const named = await issuer.sign({ jti: 'statement-1' });
  const all = await Promise.all(Array.from({ length: 10 }, () => exchange(named)));
  assert.deepEqual(all.map(({ status }) => status).sort(), [201, ...Array.from({ length: 9 }, () => 401)]);
  assert.equal((await exchange(await other.sign({ jti: 'statement-1' }))).status, 201);
});

test('keys that cannot be had now are no reason to ask the person to sign in otherwise', async () => {
  const third = await openIssuer(audience);
  const signIn = { hosts: [{ issuer: third.url, audience, keys: `${third.url}/keys` }] };
  const far = await openBench({ ...town(), id: 'far', signIn }, { outbound: { allow: [third.host] } });
  third.break(500);
  const assertion = await third.sign();
  assert.deepEqual(await refusalOf(far.post('/tokens', { assertion }, { origin })), [503, 'unavailable']);
  third.break(undefined);
  assert.equal((await far.post('/tokens', { assertion }, { origin })).status, 201);
  await Promise.all([third.close(), far.close()]);
});

test('the keys of a web site within the city’s network are not asked for unless whoever runs the server says so', async () => {
  const signIn = { hosts: [{ issuer: issuer.url, audience, keys: `${issuer.url}/keys` }] };
  const strict = await openBench({ ...town(), id: 'strict', signIn });
  const before = issuer.asked();
  const answer = strict.post('/tokens', { assertion: await issuer.sign() }, { origin });
  assert.deepEqual(await refusalOf(answer), [503, 'unavailable']);
  assert.equal(issuer.asked(), before);
  await strict.close();
});

test('a space that takes no login of a web site says so, and a request of no web site gets no token', async () => {
  const plain = await openBench({ ...town(), id: 'plain' });
  const assertion = await issuer.sign();
  assert.deepEqual(await refusalOf(plain.post('/tokens', { assertion }, { origin })), [501, 'not-supported']);
  await plain.close();
  assert.deepEqual(await refusalOf(exchange(assertion, {})), [403, 'origin-not-allowed']);
});

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { act, town } from '@civic-widgets/conformance';
import type { Account } from '@civic-widgets/adapter-postgres';
import type { Idea, PersonId, Viewer } from '@civic-widgets/core';
import { openBench, refusalOf, type Bench } from '../../testing/bench.ts';

interface SignedIn {
  readonly token: string;
  readonly viewer: Viewer;
  readonly claimed?: { readonly guest: PersonId };
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly site: string; readonly current: boolean }[];
}

const origin = 'https://www.aubach.example';
const ada: Account = { method: 'email', subject: 'ada@mail.example', mail: 'ada@mail.example', language: 'de' };
let bench: Bench;
before(async () => {
  bench = await openBench({ ...town(), origins: [origin, 'https://kultur.aubach.example'], signIn: { email: true } });
});
after(() => bench.close());

const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T;
const bearer = (token: string, from = origin) => ({ authorization: `Bearer ${token}`, origin: from });

async function guest(): Promise<string> {
  return (await json<{ token: string }>(bench.ask('/guests', { method: 'POST', headers: { origin } }))).token;
}

async function exchange(
  account: Account,
  more: { token?: string; keep?: boolean; from?: string } = {},
): Promise<Response> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = await bench.database.people(town().id).attempts.handOver(origin, challenge, { account });
  const headers = more.token === undefined ? { origin: more.from ?? origin } : bearer(more.token);
  return bench.post('/tokens', { code, verifier, ...(more.keep !== undefined && { keep: more.keep }) }, headers);
}
const signIn = async (account: Account, token?: string): Promise<SignedIn> =>
  json(exchange(account, token === undefined ? {} : { token }));

test('a code becomes a token that says who one is, for this site alone', async () => {
  const response = await exchange(ada);
  assert.deepEqual([response.status, response.headers.get('cache-control')], [201, 'no-store']);
  const { token, viewer } = await json<SignedIn>(response);
  assert.equal(viewer.role, 'participant');
  assert.deepEqual(await json(bench.ask('/viewer', { headers: bearer(token) })), viewer);
  const elsewhere = { headers: bearer(token, 'https://kultur.aubach.example') };
  assert.deepEqual(await refusalOf(bench.ask('/viewer', elsewhere)), [401, 'unauthenticated']);
  const unknown = { headers: bearer('x'.repeat(43), 'https://kultur.aubach.example') };
  assert.equal(
    await (await bench.ask('/viewer', elsewhere)).text(),
    await (await bench.ask('/viewer', unknown)).text(),
  );
});

test('a code that is unknown, used, of another site or of another page is refused in the same words', async () => {
  const verifier = 'v'.repeat(43);
  const words = new Set<string>();
  const refused = async (answer: Promise<Response>): Promise<void> => {
    const response = await answer;
    assert.equal(response.status, 401);
    words.add(await response.text());
  };
  const people = bench.database.people(town().id);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = (): Promise<string> => people.attempts.handOver(origin, challenge, { account: ada });
  await refused(bench.post('/tokens', { code: 'unknown', verifier }, { origin }));
  await refused(bench.post('/tokens', { code: await code(), verifier: 'w'.repeat(43) }, { origin }));
  await refused(bench.post('/tokens', { code: await code(), verifier }, { origin: 'https://kultur.aubach.example' }));
  await refused(bench.post('/tokens', { code: await code(), verifier }, { origin: 'http://civic.test' }));
  const used = await code();
  assert.equal((await bench.post('/tokens', { code: used, verifier }, { origin })).status, 201);
  await refused(bench.post('/tokens', { code: used, verifier }, { origin }));
  const other = await bench.database.people('elsewhere').attempts.handOver(origin, challenge, { account: ada });
  await refused(bench.post('/tokens', { code: other, verifier }, { origin }));
  assert.equal(words.size, 1, [...words].join('\n'));
});

test('what fits no exchange is malformed, and comes from a web site of the space or not at all', async () => {
  const verifier = 'v'.repeat(43);
  for (const body of [{}, { code: 'x' }, { code: 'x', verifier: 'short' }, { code: 'x', verifier, site: origin }])
    assert.equal((await refusalOf(bench.post('/tokens', body, { origin })))[1], 'malformed', JSON.stringify(body));
  const headers: readonly Record<string, string>[] = [{}, { origin: 'null' }, { origin: 'https://evil.example' }];
  for (const from of headers)
    assert.deepEqual(await refusalOf(bench.post('/tokens', { code: 'x', verifier }, from)), [
      403,
      'origin-not-allowed',
    ]);
});

test('who signs in for the first time goes on as who they were as a guest', async () => {
  const token = await guest();
  const idea = act.propose('square', 'A bench');
  await bench.post('/actions', idea, bearer(token));
  const before = await json<Viewer>(bench.ask('/viewer', { headers: bearer(token) }));
  const signed = await signIn({ ...ada, subject: 'new@mail.example' }, token);
  assert.deepEqual(
    [signed.viewer.person, signed.viewer.role, signed.claimed],
    [before.person, 'participant', undefined],
  );
  assert.equal((await json<Idea>(bench.ask(`/ideas/${idea.id}`, { headers: bearer(signed.token) }))).author.mine, true);
  assert.deepEqual(await refusalOf(bench.ask('/viewer', { headers: bearer(token) })), [401, 'unauthenticated']);
});

test('who has signed in before keeps what they did as a guest, and counts once', async () => {
  const { viewer } = await signIn(ada);
  const idea = act.propose('square', 'A well');
  const author = await guest();
  await bench.post('/actions', idea, bearer(author));
  const token = await guest();
  await bench.post('/actions', act.vote(idea.id), bearer(token));
  const { person: was } = await json<Viewer>(bench.ask('/viewer', { headers: bearer(token) }));
  const signed = await signIn(ada, token);
  assert.deepEqual([signed.viewer.person, signed.claimed], [viewer.person, { guest: was }]);
  await bench.post('/actions', act.vote(idea.id), bearer(signed.token));
  const seen = await json<Idea>(bench.ask(`/ideas/${idea.id}`, { headers: bearer(signed.token) }));
  assert.deepEqual([seen.votes.up, seen.myVote], [1, 'for']);
  assert.deepEqual(await refusalOf(bench.ask('/viewer', { headers: bearer(token) })), [401, 'unauthenticated']);
});

test('a guest’s token that nobody knows keeps nobody from signing in', async () => {
  const signed = await signIn(ada, 'unknown');
  assert.deepEqual([signed.viewer.role, signed.claimed], ['participant', undefined]);
});

test('nobody claims a guest but by signing in', async () => {
  const { viewer } = await json<{ viewer: Viewer }>(exchange(ada));
  const signed = await signIn(ada);
  const token = await guest();
  const { person = '' } = await json<Viewer>(bench.ask('/viewer', { headers: bearer(token) }));
  assert.equal(viewer.person, signed.viewer.person);
  const claim = act.claim(person);
  assert.deepEqual((await refusalOf(bench.post('/actions', claim, bearer(signed.token))))[1], 'not-allowed');
  const told = { ...claim, mayClaim: person };
  assert.deepEqual((await refusalOf(bench.post('/actions', told, bearer(signed.token))))[1], 'malformed');
});

test('people see where they are signed in, and sign out here or elsewhere', async () => {
  const account = { ...ada, subject: 'lists@mail.example' };
  const [here, there] = [await signIn(account), await signIn(account)];
  const { items } = await json<Listed>(bench.ask('/tokens', { headers: bearer(here.token) }));
  assert.deepEqual(items.map(({ site, current }) => [site, current]).sort(), [
    [origin, false],
    [origin, true],
  ]);
  const del = (id: string, token: string): Promise<Response> =>
    bench.ask(`/tokens/${id}`, { method: 'DELETE', headers: bearer(token) });
  const stranger = await signIn(ada);
  const other = items.find(({ current }) => !current)?.id ?? '';
  assert.equal((await del(other, stranger.token)).status, 204);
  assert.equal(
    (await bench.ask('/viewer', { headers: bearer(there.token) })).status,
    200,
    'a stranger revokes nothing',
  );
  assert.equal((await del(other, here.token)).status, 204);
  assert.equal((await bench.ask('/viewer', { headers: bearer(there.token) })).status, 401);
  assert.equal((await del('current', here.token)).status, 204);
  assert.equal((await del('current', here.token)).status, 401);
  assert.deepEqual(await refusalOf(bench.ask('/tokens')), [401, 'unauthenticated']);
});

test('an age is declared and opens what asks for it; taken back, it is closed again', async () => {
  const put = (path: string, body: unknown, token: string): Promise<Response> =>
    bench.ask(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...bearer(token) },
      body: JSON.stringify(body),
    });
  const token = await guest();
  assert.equal((await json<Viewer>(put('/viewer/declared', { atLeast: 16 }, token))).declaredAge, 16);
  assert.equal((await json<Viewer>(bench.ask('/viewer', { headers: bearer(token) }))).declaredAge, 16);
  assert.equal((await json<Viewer>(put('/viewer/declared', { atLeast: null }, token))).declaredAge, undefined);
  for (const atLeast of [0, 121, 16.5, '16'])
    assert.deepEqual(await refusalOf(put('/viewer/declared', { atLeast }, token)), [400, 'malformed', 'atLeast']);
  assert.deepEqual(await json(put('/viewer/about', { area: 'north', gender: 'other' }, token)), {
    area: 'north',
    gender: 'other',
  });
  assert.deepEqual(await refusalOf(put('/viewer/about', { area: 'atlantis' }, token)), [422, 'invalid', 'area']);
  assert.deepEqual(await json(put('/viewer/about', { ageBand: '16-24' }, token)), { ageBand: '16-24' });
  assert.deepEqual(await json(bench.ask('/viewer/about', { headers: bearer(token) })), { ageBand: '16-24' });
  assert.deepEqual(await json(put('/viewer/about', {}, token)), {});
  assert.deepEqual(await refusalOf(put('/viewer/about', {}, 'unknown')), [401, 'unauthenticated']);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { act, actors, town } from '@civic-widgets/conformance';
import { CivicError, type Page, type Receipt } from '@civic-widgets/core';
import { createApp } from './app.ts';
import type { Database } from './database.ts';
import { openBench, refusalOf, type Bench } from '../testing/bench.ts';

let bench: Bench;
let anna: { readonly authorization: string };

before(async () => {
  bench = await openBench(town());
  anna = await bench.as(actors.anna);
});
after(() => bench.close());

const json = async (response: Response | Promise<Response>): Promise<never> => (await (await response).json()) as never;

test('every read of a space answers with JSON, and adds nothing to the ledger', async () => {
  const idea = 'BO.OM.97/24';
  await bench.post('/actions', act.propose('square', 'A bench', { id: idea }), anna);
  const id = encodeURIComponent(idea);
  const position = await bench.backend.position();
  const paths = ['', '/viewer', '/ideas', `/ideas/${id}`, `/ideas/${id}/comments`, '/polls', '/polls/bench'];
  for (const path of [...paths, '/standing', '/insight', '/mine']) {
    for (const headers of [{}, anna]) {
      const response = await bench.ask(path, { headers });
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), 'application/json', path);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(response.headers.get('set-cookie'), null);
    }
  }
  assert.equal(await bench.backend.position(), position, 'reading changes nothing');
});

test('ids of any script and with any sign of an address work in a path', async () => {
  for (const id of [
    'a/../b',
    '...',
    'urn:x:1?q=2#top',
    '100%',
    '%2F%00',
    ' at the edges ',
    'back\\slash',
    '广场：三',
  ]) {
    await bench.post('/actions', act.propose('square', 'A bench', { id }), anna);
    const found: { id: string } = await json(bench.ask(`/ideas/${encodeURIComponent(id)}`));
    assert.equal(found.id, id);
  }
});

test('what is not there is not found, whatever it is', async () => {
  for (const path of ['/ideas/nobody', '/ideas/%zz', '/polls/none', '/nothing', '/ideas/a/b/c', '/nothing?since=1']) {
    assert.deepEqual((await refusalOf(bench.ask(path))).slice(0, 2), [404, 'not-found'], path);
  }
  assert.deepEqual(await refusalOf(bench.ask('//api/v1/spaces/elsewhere/ideas')), [404, 'not-found', 'space']);
  assert.deepEqual(await refusalOf(bench.ask('//api/v1/spaces/%00/ideas')), [404, 'not-found', 'space']);
  assert.deepEqual(await refusalOf(bench.ask('//')), [404, 'not-found']);
  assert.deepEqual(await refusalOf(bench.ask('', { method: 'DELETE' })), [404, 'not-found']);
});

test('a query that does not fit is malformed, and names the field', async () => {
  const wrong = {
    '/ideas?limit=ten': 'limit',
    '/ideas?limit=': 'limit',
    '/ideas?limit=1&limit=2': 'limit',
    '/ideas?order=best': 'order',
    '/ideas?mine=1': 'mine',
    '/ideas?utm_source=mail': 'utm_source',
    '/ideas?cursor=rubbish': 'cursor',
    '/polls?state=sleeping': 'state',
    '/insight?from=yesterday': 'from',
    '/insight?from=2026-02-02&to=2026-01-01': 'from',
    '/changes?since=now': 'since',
  };
  for (const [path, field] of Object.entries(wrong)) {
    assert.deepEqual(await refusalOf(bench.ask(path)), [400, 'malformed', field], path);
  }
  assert.deepEqual(await refusalOf(bench.post('/actions?dry=1', {}, anna)), [400, 'malformed', 'dry'], 'beside a body');
});

test('a limit out of its range is brought into it', async () => {
  for (const limit of [-5, 0, 2.5, 1_000]) {
    const page: Page<unknown> = await json(bench.ask(`/ideas?limit=${limit}`));
    assert.ok(page.items.length >= 1, String(limit));
  }
});

test('a body is refused when it is not JSON, of another type, too large, or no action', async () => {
  const action = act.propose('square', 'A bench');
  const send = (body: string, headers: Record<string, string> = {}) =>
    bench.post('/actions', body, { ...anna, ...headers });
  assert.deepEqual(await refusalOf(send('{"id":')), [400, 'malformed']);
  assert.deepEqual(await refusalOf(send('')), [400, 'malformed']);
  assert.deepEqual(await refusalOf(send('[]')), [400, 'malformed']);
  assert.deepEqual(await refusalOf(send(JSON.stringify(action), { 'content-type': 'text/plain' })), [400, 'malformed']);
  assert.deepEqual(await refusalOf(send(' '.repeat(256 * 1024 + 1))), [413, 'too-large']);
  assert.deepEqual(await refusalOf(send(' '.repeat(10), { 'content-length': '300000' })), [413, 'too-large']);
  assert.deepEqual(await refusalOf(send(JSON.stringify({ ...action, kind: 'idea.shout' }))), [
    400,
    'malformed',
    'kind',
  ]);
  assert.deepEqual(await refusalOf(send(JSON.stringify({ ...action, extra: 1 }))), [400, 'malformed', 'extra']);
  const coerced = act.tally('x', 1);
  assert.deepEqual(await refusalOf(send(JSON.stringify({ ...coerced, up: '1' }))), [400, 'malformed', 'up']);
  const inner = { ...action, payload: { title: 'A bench', style: 'red' } };
  assert.deepEqual(await refusalOf(send(JSON.stringify(inner))), [400, 'malformed', 'payload.style']);
});

test('a body that is not UTF-8 is refused, rather than kept in other words', async () => {
  const body = Buffer.from(JSON.stringify(act.propose('square', 'B\u00E4nke')), 'latin1');
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...anna } };
  const told = { ...sent.headers, 'content-length': String(body.length) };
  assert.deepEqual(await refusalOf(bench.ask('/actions', { ...sent, headers: told, body })), [400, 'malformed']);
  assert.deepEqual(await refusalOf(bench.ask('/actions', { ...sent, body })), [400, 'malformed']);
});

test('an act is kept under the token’s person, and the same again gets the same receipt', async () => {
  const action = act.propose('square', 'A fountain');
  const first: Receipt = await json(bench.post('/actions', action, anna));
  assert.equal(first.action, action.id);
  assert.deepEqual(await json(bench.post('/actions', action, anna)), first);
  const mine: Page<{ action: { id: string }; person: string }> = await json(bench.ask('/mine', { headers: anna }));
  assert.equal(mine.items[0]?.action.id, action.id);
  assert.equal(mine.items[0].person, actors.anna.person);
});

test('what the rules refuse is told with its code, status and field', async () => {
  const cases = [
    [act.propose('nowhere', 'A bench'), 404, 'not-found', 'project'],
    [act.propose('square', ' '), 422, 'text-missing', 'payload.title'],
    [act.propose('past', 'A bench'), 409, 'closed'],
    [act.hide('BO.OM.97/24', 'Because'), 403, 'not-allowed'],
  ] as const;
  for (const [action, ...refusal] of cases) {
    assert.deepEqual(await refusalOf(bench.post('/actions', action, anna)), refusal);
  }
});

test('without a token nobody acts, and a token that is not known is refused everywhere', async () => {
  const action = act.propose('square', 'A bench');
  const answer = await bench.post('/actions', action);
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
  assert.deepEqual(await refusalOf(answer), [401, 'unauthenticated']);
  for (const authorization of ['Bearer nobody', 'Bearer', 'Basic YTpi', 'Bearer a b']) {
    for (const path of ['', '/viewer', '/ideas', '/mine']) {
      assert.deepEqual(
        await refusalOf(bench.ask(path, { headers: { authorization } })),
        [401, 'unauthenticated'],
        path,
      );
    }
    assert.deepEqual(await refusalOf(bench.post('/actions', action, { authorization })), [401, 'unauthenticated']);
  }
  assert.ok(bench.logged.every((line) => !line.includes('nobody')));
});

test('a token that was revoked no longer works', async () => {
  const { authorization } = await bench.as(actors.ben);
  assert.equal((await bench.ask('/viewer', { headers: { authorization } })).status, 200);
  await bench.database.people('aubach').revoke(authorization.slice('Bearer '.length));
  assert.deepEqual(await refusalOf(bench.ask('/viewer', { headers: { authorization } })), [401, 'unauthenticated']);
});

test('a guest gets a token once, and is a person of their own', async () => {
  const answers = await Promise.all([1, 2].map(() => bench.ask('/guests', { method: 'POST' })));
  const people = new Set<unknown>();
  for (const answer of answers) {
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { token } = (await answer.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const { role, person }: { role: string; person: string } = await json(bench.ask('/viewer', { headers }));
    assert.equal(role, 'guest');
    people.add(person);
  }
  assert.equal(people.size, 2);
});

test('an answer that is known already is not sent again', async () => {
  const first = await bench.ask('');
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^W\/"[\w-]+"$/);
  for (const known of [etag, `"other", ${etag}`, '*', etag.slice(2)]) {
    const again = await bench.ask('', { headers: { 'if-none-match': known } });
    assert.equal(again.status, 304, known);
    assert.equal(await again.text(), '');
    assert.equal(again.headers.get('etag'), etag);
    assert.equal(again.headers.get('cache-control'), 'no-cache');
  }
  assert.equal((await bench.ask('', { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('caches keep apart what each person sees, and keep nothing that is personal', async () => {
  const [visitors, hers] = await Promise.all([bench.ask('/ideas'), bench.ask('/ideas', { headers: anna })]);
  assert.equal(visitors.headers.get('cache-control'), 'no-cache');
  assert.equal(hers.headers.get('cache-control'), 'private, no-cache');
  for (const { headers } of [visitors, hers]) assert.match(headers.get('vary') ?? '', /Origin.*Authorization/);
  for (const path of ['/viewer', '/standing', '/mine', '/similar?text=A%20name']) {
    const { headers } = await bench.ask(path, { headers: anna });
    assert.equal(headers.get('cache-control'), 'no-store', path);
    assert.equal(headers.get('etag'), null, path);
  }
});

test('long answers are compressed as the client likes it', async () => {
  const plain = Buffer.from(await (await bench.ask('')).arrayBuffer());
  const expectations = [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', null, (bytes: Buffer) => bytes],
  ] as const;
  for (const [accepted, encoding, decode] of expectations) {
    const response = await bench.ask('', { headers: { 'accept-encoding': accepted } });
    assert.equal(response.headers.get('content-encoding'), encoding, accepted);
    assert.deepEqual(decode(Buffer.from(await response.arrayBuffer())), plain);
  }
  const short = await bench.ask('/polls?project=past', { headers: { 'accept-encoding': 'br' } });
  assert.equal(short.headers.get('content-encoding'), null);
});

test('the space offers what there is a route for', async () => {
  const { supports }: { supports: Record<string, unknown> } = await json(bench.ask(''));
  assert.deepEqual([supports['similar'], supports['queue'], supports['watch']], [true, true, true]);
});

test('the interface describes itself', async () => {
  const response = await bench.ask('//openapi.json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const { openapi, paths, components }: { openapi: string; paths: object; components: { schemas: object } } =
    await json(response);
  assert.equal(openapi, '3.1.0');
  const below = [
    '',
    '/actions',
    '/challenge',
    '/changes',
    '/guests',
    '/ideas',
    '/ideas/{idea}',
    '/ideas/{idea}/comments',
    '/insight',
  ];
  const tokens = ['/tokens', '/tokens/{token}', '/viewer', '/viewer/about', '/viewer/declared'];
  const all = [...below, '/ledger', '/mine', '/polls', '/polls/{poll}', '/queue', '/similar', '/standing', ...tokens];
  assert.deepEqual(
    Object.keys(paths).sort(),
    all.map((path) => `/api/v1/spaces/{space}${path}`),
  );
  for (const name of ['Action', 'Change', 'Idea', 'Poll', 'Problem', 'Receipt', 'Space']) {
    assert.ok(name in components.schemas, name);
  }
});

test('the server says that it lives and that it can serve', async () => {
  for (const path of ['//health', '//ready']) {
    const response = await bench.ask(path);
    assert.deepEqual([response.status, await response.json()], [200, { status: 'ok' }], path);
  }
});

/** A database that fails in one way. */
function broken(error: Error): Database {
  const fail = (): never => {
    throw error;
  };
  const reject = () => Promise.reject(error);
  const engine = { kind: 'postgres', address: '' } as const;
  return {
    backend: fail,
    people: fail,
    proofs: fail,
    letters: fail,
    retention: fail,
    engine,
    spaces: reject,
    ready: reject,
    close: () => Promise.resolve(),
  };
}

test('what nobody expected is logged with its cause and place, without quoting, and tells the client nothing', async () => {
  for (const error of [
    new Error('secret', { cause: new TypeError('secret') }),
    new CivicError('internal', { detail: 'secret', cause: new TypeError('secret') }),
  ]) {
    const logged: string[] = [];
    const app = createApp({ database: broken(error), log: (line) => logged.push(line) });
    const response = await app.request('/api/v1/spaces/aubach');
    const text = await response.clone().text();
    assert.deepEqual(await refusalOf(response), [500, 'internal']);
    assert.ok(!text.includes('secret'));
    const { message, route, error: fault } = JSON.parse(logged.join()) as Record<string, never>;
    assert.deepEqual([message, route], ['failure', '/api/v1/spaces/:space']);
    assert.match(JSON.stringify(fault), /"cause":\{"name":"TypeError","at":\[".*app\.test\.ts/);
    assert.doesNotMatch(logged.join(), /secret/);
  }
});

test('a database that is away makes the server unavailable, and says when to try again', async () => {
  const database = broken(new CivicError('unavailable', { retryAfter: 2.2 }));
  const app = createApp({ database, log: () => {} });
  const response = await app.request('/api/v1/spaces/aubach');
  assert.equal(response.headers.get('retry-after'), '3');
  assert.deepEqual(await refusalOf(response), [503, 'unavailable']);
  assert.equal((await app.request('/health')).status, 200);
  assert.deepEqual(await refusalOf(app.request('/ready')), [503, 'unavailable']);
});

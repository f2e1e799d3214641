import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restAdapter } from './rest-adapter.ts';

type Asked = readonly [method: string, path: string, token: string | null, body: unknown];
type Answer = readonly [status: number, body?: unknown];

const viewer = { role: 'participant', person: 'dora', can: {} };
const refusedCode = {
  code: 'unauthenticated',
  title: '',
  status: 401,
  type: 'urn:civic:error:unauthenticated',
  field: 'code',
};

/** A server that answers by a table, and what it was asked. */
function account(answers: Readonly<Record<string, Answer>>, begun?: string) {
  const asked: Asked[] = [];
  let token = begun;
  const adapter = restAdapter({
    backend: 'https://civic.test',
    space: 'aubach',
    tokens: { get: () => token, set: (next) => void (token = next) },
    fetch: (input, { method = 'GET', headers, body } = {}) => {
      const path = (input as string).replace('https://civic.test/api/v1/spaces/aubach', '');
      const json: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      asked.push([method, path, new Headers(headers).get('authorization'), json]);
      const [status, answer] = answers[`${method} ${path}`] ?? [404];
      if (status === 0) return Promise.reject(new TypeError('offline'));
      return Promise.resolve(new Response(answer === undefined ? null : JSON.stringify(answer), { status }));
    },
  });
  return { adapter, asked, token: () => token };
}

async function of(adapter: ReturnType<typeof account>['adapter']) {
  const myself = await adapter.myself?.();
  assert.ok(myself);
  return myself;
}

test('a page’s own login signs in without a window, and takes the guest along', async () => {
  const answers = {
    'GET /viewer': [200, { ...viewer, role: 'guest' }],
    'POST /tokens': [201, { token: 'new', viewer }],
  } as const;
  const { adapter, asked, token } = account(answers, 'guest');
  const mark = await adapter.who?.();
  const myself = await of(adapter);
  assert.deepEqual(await myself.signIn({ lang: 'de', assertion: 'jwt' }), viewer);
  assert.equal(myself.guest, mark);
  assert.deepEqual(asked.at(-1), ['POST', '/tokens', 'Bearer guest', { assertion: 'jwt', keep: true }]);
  assert.equal(token(), 'new');
});

test('whoever signs in as somebody else was no guest, and takes nothing along', async () => {
  const answers = { 'GET /viewer': [200, viewer], 'POST /tokens': [201, { token: 'new', viewer }] } as const;
  const myself = await of(account(answers, 'another').adapter);
  await myself.signIn({ lang: 'de', assertion: 'jwt' });
  assert.equal(myself.guest, undefined);
});

test('what is refused leaves everyone who they were', async () => {
  const { adapter, token } = account({ 'POST /tokens': [401, refusedCode] }, 'guest');
  await assert.rejects((await of(adapter)).signIn({ lang: 'de', assertion: 'jwt' }), { code: 'unauthenticated' });
  assert.equal(token(), 'guest');
});

test('what somebody else answers is no token', async () => {
  const { adapter, token } = account({ 'POST /tokens': [200, { welcome: 'to this hotel' }] }, 'guest');
  await assert.rejects((await of(adapter)).signIn({ lang: 'de', assertion: 'jwt' }), { code: 'bad-answer' });
  assert.equal(token(), 'guest');
});

test('a program has no window', async () => {
  const { adapter } = account({});
  await assert.rejects((await of(adapter)).signIn({ lang: 'de' }), { code: 'not-supported' });
});

test('signing out forgets the token here, whether the server can be told or not', async () => {
  for (const answer of [[204], [401, refusedCode], [0]] as const) {
    const { adapter, asked, token } = account({ 'DELETE /tokens/current': answer }, 'mine');
    await (await of(adapter)).signOut();
    assert.equal(token(), undefined);
    assert.deepEqual(asked[0], ['DELETE', '/tokens/current', 'Bearer mine', undefined]);
  }
  const nobody = account({});
  await (await of(nobody.adapter)).signOut();
  assert.deepEqual(nobody.asked, []);
});

test('places where one is signed in are listed, and ended by their id', async () => {
  const items = [
    { id: 'a/b', site: 'https://www.aubach.example', issued: '2026-05-01', lastUsed: '2026-05-02', current: true },
  ];
  const { adapter, asked } = account({ 'GET /tokens': [200, { items }], 'DELETE /tokens/a%2Fb': [204] }, 'mine');
  const myself = await of(adapter);
  assert.deepEqual(await myself.sessions(), items);
  await myself.endSession('a/b');
  assert.deepEqual(asked.at(-1), ['DELETE', '/tokens/a%2Fb', 'Bearer mine', undefined]);
});

test('whoever tells something of themselves becomes a guest by it, and nobody does by reading', async () => {
  const { adapter, asked, token } = account({
    'POST /guests': [201, { token: 'guest' }],
    'PUT /viewer/declared': [200, { ...viewer, declaredAge: 16 }],
    'PUT /viewer/about': [200, { area: 'north' }],
    'GET /viewer/about': [200, { area: 'north' }],
  });
  const myself = await of(adapter);
  assert.deepEqual(await myself.about(), {});
  assert.deepEqual([asked.length, token()], [0, undefined]);
  assert.equal((await myself.declare(16)).declaredAge, 16);
  assert.deepEqual(await myself.tell({ area: 'north' }), { area: 'north' });
  assert.deepEqual(await myself.about(), { area: 'north' });
  assert.deepEqual(
    asked.map(([method, path, authorization, body]) => [`${method} ${path}`, authorization, body]),
    [
      ['POST /guests', null, undefined],
      ['PUT /viewer/declared', 'Bearer guest', { atLeast: 16 }],
      ['PUT /viewer/about', 'Bearer guest', { area: 'north' }],
      ['GET /viewer/about', 'Bearer guest', undefined],
    ],
  );
});

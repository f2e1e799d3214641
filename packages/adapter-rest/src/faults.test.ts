import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { act } from '@civic-widgets/conformance';
import { CivicError, toProblem, type CivicAdapter, type ErrorCode, type ReadOptions } from '@civic-widgets/core';
import { restAdapter } from './rest-adapter.ts';
import type { TokenStore } from './tokens.ts';

type Fault = (outgoing: ServerResponse, incoming: IncomingMessage) => void;

/** What the server does with the next requests. */
let fault: Fault;
const asked: string[] = [];
const server = createServer((incoming, outgoing) => {
  asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
  incoming.resume().on('end', () => fault(outgoing, incoming));
});
let backend: string;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  backend = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function memory(token?: string): TokenStore & { token: string | undefined } {
  return {
    token,
    get() {
      return this.token;
    },
    set(next) {
      this.token = next;
    },
  };
}

const adapter = (tokens: TokenStore = memory('t'), timeout?: number): CivicAdapter =>
  restAdapter({ backend, space: 'aubach', tokens, ...(timeout !== undefined && { timeout }) });

const answer =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Fault =>
  (outgoing) => {
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode> {
  const error: unknown = await promise.then(
    () => assert.fail('This should have failed.'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CivicError, String(error));
  return error.code;
}

const codesOf = (promises: readonly Promise<unknown>[]): Promise<ErrorCode[]> => Promise.all(promises.map(codeOf));

const vote = act.vote('an-idea');
/** One read and one write: both sides of every fault. */
const both = (on: CivicAdapter = adapter()): Promise<unknown>[] => [on.ideas(), on.submit(vote)];

const faults: Readonly<Record<string, readonly [Fault, ErrorCode]>> = {
  'a page of a captive portal': [answer(200, '<html>Welcome!</html>', { 'content-type': 'text/html' }), 'bad-answer'],
  'HTML with an error status': [answer(404, '<html>Not here</html>', { 'content-type': 'text/html' }), 'bad-answer'],
  'JSON that was cut': [answer(200, '{"items":[{"id":'), 'bad-answer'],
  'JSON of somebody else': [answer(200, '{"login":"http://portal.example"}'), 'bad-answer'],
  'JSON that is no object': [answer(200, '"items"'), 'bad-answer'],
  'an empty answer': [answer(200, ''), 'bad-answer'],
  'a redirect': [answer(302, '', { location: 'http://portal.example/' }), 'bad-answer'],
  'a redirect that would send the act again': [answer(307, '', { location: '/elsewhere' }), 'bad-answer'],
  'a problem with an unknown code': [answer(400, '{"code":"strange"}'), 'bad-answer'],
  'a gateway without a server': [answer(502, '<html>Bad gateway</html>'), 'unavailable'],
  'a gateway that waited': [answer(504, ''), 'timed-out'],
  'a gateway that limits': [answer(429, 'slow down'), 'too-many-requests'],
  'a gateway that takes nothing so large': [answer(413, ''), 'too-large'],
  'a problem of the server': [answer(500, JSON.stringify(toProblem(new CivicError('internal')))), 'internal'],
  'a connection that is reset': [(outgoing) => outgoing.destroy(), 'unavailable'],
  'a connection that breaks in the middle of an answer': [
    (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      outgoing.write('{"items":[', () => outgoing.destroy());
    },
    'unavailable',
  ],
};

for (const [name, [does, code]] of Object.entries(faults)) {
  test(`${name} is ${code}, for reads and writes`, async () => {
    fault = does;
    assert.deepEqual(await codesOf(both()), [code, code]);
  });
}

test('a server that is not there is unavailable', async () => {
  const gone = restAdapter({ backend: 'http://127.0.0.1:1', space: 'aubach', tokens: memory('t') });
  assert.deepEqual(await codesOf(both(gone)), ['unavailable', 'unavailable']);
});

test('an answer that does not come, or does not end, is timed-out', async () => {
  for (const silent of [() => {}, (outgoing: ServerResponse) => void outgoing.writeHead(200).write('{')]) {
    fault = silent;
    assert.deepEqual(await codesOf(both(adapter(memory('t'), 20))), ['timed-out', 'timed-out']);
  }
});

test('a refusal keeps its field, detail and the time to wait', async () => {
  const refusal = new CivicError('too-many-requests', { field: 'payload.title', detail: 'Slowly.', retryAfter: 7 });
  fault = answer(429, JSON.stringify(toProblem(refusal)), { 'content-type': 'application/problem+json' });
  const told = { code: 'too-many-requests', field: 'payload.title', detail: 'Slowly.', retryAfter: 7 };
  await Promise.all(both().map((promise) => assert.rejects(promise, told)));
});

test('Retry-After counts where the answer says nothing else, as seconds or as a date', async () => {
  fault = answer(503, '<html>Back soon</html>', { 'retry-after': '30' });
  await assert.rejects(adapter().ideas(), { code: 'unavailable', retryAfter: 30 });
  fault = answer(503, '', { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
  await assert.rejects(adapter().ideas(), ({ retryAfter = 0 }: CivicError) => retryAfter > 50 && retryAfter <= 61);
  fault = answer(503, '', { 'retry-after': 'soon' });
  await assert.rejects(adapter().ideas(), { code: 'unavailable', retryAfter: undefined });
});

test('a receipt counts only when it names the action', async () => {
  const receipt = { action: 'another', position: 1, acceptedAt: '2026-05-11T10:00:00.000Z', subject: 'x' };
  fault = answer(200, JSON.stringify(receipt));
  assert.equal(await codeOf(adapter().submit(vote)), 'bad-answer');
  fault = answer(200, JSON.stringify({ ...receipt, action: vote.id }));
  assert.equal((await adapter().submit(vote)).action, vote.id);
});

test('an idea or a poll counts only when it is the one that was asked for', async () => {
  fault = answer(200, '{"id":"other"}');
  const answers = [adapter().idea('one'), adapter().poll('one'), adapter().space()];
  assert.deepEqual(await codesOf(answers), ['bad-answer', 'bad-answer', 'bad-answer']);
});

function asking(promise: Promise<unknown> | undefined): Promise<unknown> {
  assert.ok(promise, 'the adapter has it');
  return promise;
}

test('every read rejects with the reason of its signal, before and while it is under way', async () => {
  fault = () => {};
  const on = adapter();
  const reads: readonly ((options: ReadOptions) => Promise<unknown> | undefined)[] = [
    (options) => on.space(options),
    (options) => on.viewer(options),
    (options) => on.ideas({}, options),
    (options) => on.idea('a', options),
    (options) => on.comments('a', options),
    (options) => on.polls({}, options),
    (options) => on.poll('a', options),
    (options) => on.standing?.(options),
    (options) => on.insight?.({}, options),
    (options) => on.mine?.(options),
  ];
  for (const read of reads) {
    const reason = new Error('The page was left.');
    await assert.rejects(asking(read({ signal: AbortSignal.abort(reason) })), reason);
    const controller = new AbortController();
    const promise = asking(read({ signal: controller.signal }));
    controller.abort(reason);
    await assert.rejects(promise, reason);
  }
});

test('everything asked for is written into the address', async () => {
  fault = answer(200, '{"items":[]}');
  asked.length = 0;
  const on = adapter();
  await on.ideas({
    text: 'Bäume & Bänke',
    mine: true,
    limit: 5,
    cursor: '%5B%22fair%22%5D',
    project: undefined as never,
  });
  await on.comments('BO.OM.97/24', { limit: 2 });
  await codeOf(on.idea('..'));
  await codeOf(on.idea('\ud800'));
  assert.deepEqual(asked, [
    'GET /api/v1/spaces/aubach/ideas?text=B%C3%A4ume+%26+B%C3%A4nke&mine=true&limit=5&cursor=%255B%2522fair%2522%255D',
    'GET /api/v1/spaces/aubach/ideas/BO.OM.97%2F24/comments?limit=2',
  ]);
});

/** A server that knows the tokens it gave out. */
function guests(known: Set<string>): Fault {
  return (outgoing, { url = '', headers }) => {
    if (url.endsWith('/guests')) {
      const token = `guest-${known.size + 1}`;
      known.add(token);
      answer(201, JSON.stringify({ token }))(outgoing, undefined as never);
      return;
    }
    const token = headers.authorization?.slice('Bearer '.length);
    if (token !== undefined ? known.has(token) : url.endsWith('/ideas')) {
      const body = { items: [], action: vote.id, position: 1, token };
      answer(200, JSON.stringify(body))(outgoing, undefined as never);
      return;
    }
    answer(401, JSON.stringify(toProblem(new CivicError('unauthenticated'))))(outgoing, undefined as never);
  };
}

test('the first act asks for a token, once, and reading asks for none', async () => {
  const known = new Set<string>();
  fault = guests(known);
  const tokens = memory();
  const on = adapter(tokens);
  await on.ideas();
  assert.equal(known.size, 0);
  await Promise.all([on.submit(vote), on.submit(vote), on.submit(vote)]);
  assert.deepEqual([...known], ['guest-1']);
  assert.equal(tokens.token, 'guest-1');
  await on.submit(vote);
  assert.equal(known.size, 1);
});

test('an act whose answer is lost is sent again by the same person', async () => {
  const known = new Set<string>();
  const serve = guests(known);
  fault = (outgoing, incoming) => {
    if (incoming.url?.endsWith('/actions')) outgoing.destroy();
    else serve(outgoing, incoming);
  };
  const tokens = memory();
  const on = adapter(tokens);
  assert.equal(await codeOf(on.submit(vote)), 'unavailable');
  fault = serve;
  await on.submit(vote);
  assert.deepEqual([...known], ['guest-1']);
});

test('when no token can be had, the act fails with the reason, and the next one asks again', async () => {
  const known = new Set<string>();
  fault = answer(503, '', { 'retry-after': '5' });
  const on = adapter(memory());
  await assert.rejects(on.submit(vote), { code: 'unavailable', retryAfter: 5 });
  fault = answer(200, '{"items":[]}');
  assert.equal(await codeOf(on.submit(vote)), 'bad-answer');
  fault = guests(known);
  await on.submit(vote);
  assert.equal(known.size, 1);
});

test('a token that is no longer known is said so and forgotten; nothing is done in another’s name', async () => {
  const known = new Set<string>();
  fault = guests(known);
  const tokens = memory('revoked');
  const on = adapter(tokens);
  assert.equal(await codeOf(on.submit(vote)), 'unauthenticated');
  assert.equal(known.size, 0, 'no guest was made for it');
  assert.equal(tokens.token, undefined);
  await on.submit(vote);
  assert.equal(tokens.token, 'guest-1');
});

test('who is known no longer goes on reading as a visitor', async () => {
  fault = guests(new Set());
  const tokens = memory('revoked');
  assert.deepEqual((await adapter(tokens).ideas()).items, []);
  assert.equal(tokens.token, undefined);
});

test('what one person did is not sent as another, whoever came in between', async () => {
  const known = new Set<string>();
  fault = guests(known);
  const tokens = memory();
  const on = adapter(tokens);
  assert.equal(await on.who?.(), undefined);
  await on.submit(vote, { who: undefined });
  const guest = await on.who?.();
  assert.match(guest ?? '', /^[\da-f]{16}$/);
  assert.ok(!guest?.includes('guest-1'), 'the mark does not tell the token');
  void tokens.set('somebody-else');
  asked.length = 0;
  await assert.rejects(on.submit(vote, { who: guest }), { code: 'unauthenticated', field: 'who' });
  await assert.rejects(on.submit(vote, { who: undefined }), { code: 'unauthenticated', field: 'who' });
  assert.deepEqual(asked, [], 'nothing was sent');
  void tokens.set('guest-1');
  await on.submit(vote, { who: guest });
});

test('a token that is found where one was to be made is somebody’s', async () => {
  fault = guests(new Set(['signed-in']));
  let looked = 0;
  // Signing in happens between two looks.
  const tokens: TokenStore = { get: () => (looked++ === 0 ? undefined : 'signed-in'), set: () => {} };
  await assert.rejects(adapter(tokens).submit(vote, { who: undefined }), { code: 'unauthenticated', field: 'who' });
});

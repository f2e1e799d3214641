import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { restAdapter } from '@civic-widgets/adapter-rest';
import { act } from '@civic-widgets/conformance';
import { CivicError, errors, isErrorCode, toProblem, type CivicAdapter, type ErrorCode } from '@civic-widgets/core';
import { http, rawServer, type Raw } from '../testing/raw-server.ts';
import { ofError, ofReceipt, type Verdict } from './verdict.ts';

const vote = act.vote('a-bench');
const receipt = { action: vote.id, position: 7, acceptedAt: '2026-05-11T10:00:00.000Z', subject: 'a-bench' };

/** What somebody may say under any status. Only the last of them comes from who took the act. */
const bodies = {
  empty: '',
  HTML: '<!doctype html><title>Welcome to the train’s network</title>',
  'cut JSON': JSON.stringify(receipt).slice(0, 40),
  'foreign receipt': JSON.stringify({ ...receipt, action: 'another' }),
  'right receipt': JSON.stringify(receipt),
};
type Body = keyof typeof bodies;

/**
 * The written verdict of every status and body. Received is only what says so with a status that says so too. An error status
 * without a problem document is not the city's server, whatever it holds: it is tried again, except that what is too large for
 * a gateway is too large each time. Where there is no answer at all it is tried again.
 */
function expected(status: number, body: Body): readonly [then: Verdict['then'], code?: ErrorCode] {
  // A promise of an answer, and then none; 101 speaks another language from then on.
  if (status < 200) return ['again', 'unavailable'];
  // These have no body: what follows them belongs to nobody.
  if (status === 204 || status === 205) return ['again'];
  if (status < 300) return body === 'right receipt' ? ['received'] : ['again', 'bad-answer'];
  // A proxy wants to know who asks: fetch fails of itself.
  if (status === 407) return ['again', 'unavailable'];
  if (status === 413) return ['give-back', 'too-large'];
  if (status === 429) return ['again', 'too-many-requests'];
  if (status === 502 || status === 503) return ['again', 'unavailable'];
  if (status === 504) return ['again', 'timed-out'];
  return ['again', 'bad-answer'];
}

let raw: Raw;
let adapter: CivicAdapter;
before(async () => {
  raw = await rawServer();
  adapter = restAdapter({
    backend: raw.url,
    space: 'aubach',
    tokens: { get: () => 't', set: () => {} },
    timeout: 60_000,
  });
});
after(() => raw.close());

const told = async (on: CivicAdapter = adapter): Promise<Verdict> => {
  try {
    return ofReceipt(vote, await on.submit(vote));
  } catch (error) {
    return ofError(error);
  }
};

const codeOf = (verdict: Verdict): ErrorCode | undefined =>
  verdict.then === 'received' ? undefined : verdict.trouble.code;

for (const body of Object.keys(bodies) as Body[]) {
  test(`every status from 100 to 599 with ${body}: each has its verdict`, async () => {
    for (let status = 100; status < 600; status++) {
      raw.answer = (_body, socket) => socket.end(http(status, bodies[body], { 'content-type': 'application/json' }));
      const verdict = await told();
      const [then, code] = expected(status, body);
      assert.equal(verdict.then, then, `${status} with ${body}`);
      if (code !== undefined) assert.equal(codeOf(verdict), code, `${status} with ${body}`);
    }
  });
}

test('every code of the table as a problem of the server: what may be done next is what follows', async () => {
  const next = { again: 'again', 'sign-in': 'sign-in', change: 'give-back', stop: 'give-back' } as const;
  for (const code of Object.keys(errors).filter(isErrorCode)) {
    const problem = JSON.stringify(toProblem(new CivicError(code, { field: 'payload.title', detail: 'So.' })));
    raw.answer = (_body, socket) => socket.end(http(errors[code].status, problem));
    const verdict = await told();
    assert.equal(verdict.then, next[errors[code].then], code);
    // `bad-answer` never comes from the server: under its status it is a gateway's.
    const said = code === 'bad-answer' ? 'unavailable' : code;
    assert.deepEqual('trouble' in verdict && verdict.trouble, { code: said, field: 'payload.title', detail: 'So.' });
  }
});

test('a redirect is not followed, and is tried again', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    let asked = 0;
    raw.answer = (_body, socket) => {
      asked += 1;
      socket.end(http(status, bodies['right receipt'], { location: `${raw.url}/elsewhere` }));
    };
    assert.deepEqual([(await told()).then, asked], ['again', 1], String(status));
  }
});

/** What can become of a line, and the code that it is told by. */
const lines: Readonly<Record<string, readonly [(socket: Socket) => void, ErrorCode]>> = {
  'closed without a word': [(socket) => socket.end(), 'unavailable'],
  reset: [(socket) => void socket.resetAndDestroy(), 'unavailable'],
  'cut within the head': [(socket) => socket.end('HTTP/1.1 200 O'), 'unavailable'],
  'cut within the body': [
    (socket) => socket.end(http(200, bodies['right receipt'], { 'content-length': '9999' })),
    'unavailable',
  ],
  'not HTTP at all': [(socket) => socket.end('220 mail.example ESMTP\r\n'), 'unavailable'],
  'a promise of an answer, and none': [(socket) => socket.end('HTTP/1.1 103 Early Hints\r\n\r\n'), 'unavailable'],
};
for (const [name, [does, code]] of Object.entries(lines)) {
  test(`a line that is ${name}: tried again`, async () => {
    raw.answer = (_body, socket) => does(socket);
    const verdict = await told();
    assert.deepEqual([verdict.then, codeOf(verdict)], ['again', code]);
  });
}

test('silence, and an answer that never ends: tried again', async () => {
  const impatient = restAdapter({
    backend: raw.url,
    space: 'aubach',
    tokens: { get: () => 't', set: () => {} },
    timeout: 30,
  });
  for (const begun of ['', 'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{']) {
    raw.answer = (_body, socket) => {
      if (begun) socket.write(begun);
    };
    const verdict = await told(impatient);
    assert.deepEqual([verdict.then, codeOf(verdict)], ['again', 'timed-out']);
  }
});

test('an opaque answer, and one of an adapter that breaks its promise: tried again', async () => {
  const opaque = Object.assign(Response.error(), {});
  const odd = restAdapter({
    backend: raw.url,
    space: 'aubach',
    tokens: { get: () => 't', set: () => {} },
    fetch: () => Promise.resolve(opaque),
  });
  assert.equal((await told(odd)).then, 'again');
  for (const nonsense of [undefined, null, 'received', 7, {}, { action: 7 }, { action: 'another' }, []])
    assert.equal(ofReceipt(vote, nonsense).then, 'again');
  for (const error of [undefined, 'no', new TypeError('x is not a function')])
    assert.equal(ofError(error).then, 'again');
});

test('how long the backend asks to wait is heeded, up to a day', () => {
  const after = (retryAfter: number): number => {
    const verdict = ofError(new CivicError('unavailable', { retryAfter }));
    return verdict.then === 'again' ? verdict.after : NaN;
  };
  assert.deepEqual([after(0), after(30), after(1e9), after(-5), after(NaN)], [0, 30_000, 86_400_000, 0, 0]);
});

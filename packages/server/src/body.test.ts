import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { isTooDeep, jsonBodyUpTo } from './body.ts';
import type { Env } from './context.ts';
import { entrance } from './entrance.ts';
import { Gate } from './gate.ts';
import { failure } from './problem.ts';
import { refusalOf } from '../testing/bench.ts';

const app = new Hono<Env>();
app.use(entrance({ log: (line) => assert.fail(line), gate: new Gate(undefined), requests: false }));
app.onError(failure);
app.post('/', jsonBodyUpTo(100), async (c) => c.json(await c.req.json()));

const post = async (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  app.request('/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    duplex: 'half',
  } as never);

/** A body whose length nobody tells. */
const stream = (...parts: readonly string[]): ReadableStream =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

test('a body may have as many bytes as its route says, told beforehand or not', async () => {
  const fits = JSON.stringify('x'.repeat(98));
  assert.equal((await post(fits)).status, 200);
  assert.equal((await post(stream(fits.slice(0, 50), fits.slice(50)))).status, 200);
  assert.deepEqual(await refusalOf(post(`${fits} `)), [413, 'too-large']);
  assert.deepEqual(await refusalOf(post(stream(fits, ' '))), [413, 'too-large']);
  assert.deepEqual(await refusalOf(post('1', { 'content-length': '101' })), [413, 'too-large']);
});

test('a body that breaks off is malformed, and no failure of the server', async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
  assert.deepEqual(await refusalOf(post(broken)), [400, 'malformed']);
});

test('brackets within one another are counted, those in strings are not', async () => {
  const nested = (depth: number, [open, close]: readonly [string, string]) => open.repeat(depth) + close.repeat(depth);
  assert.equal((await post(nested(16, ['[', ']']))).status, 200);
  assert.deepEqual(await refusalOf(post(nested(17, ['[', ']']))), [400, 'malformed']);
  assert.ok(isTooDeep(nested(17, ['{"a":', '}'])));
  assert.ok(isTooDeep('['.repeat(100_000)));
  for (const text of [
    '"[[[[[[[[[[[[[[[[[[["',
    '"\\"[[[[[[[[[[[[[[[[[[["',
    '["\\\\",[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]',
    '"',
  ])
    assert.ok(!isTooDeep(text), text);
});

test('whatever JSON there is: it is too deep exactly where its values are', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 24, depthIdentifier: 'json' }, fc.string(), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 2, depthIdentifier: 'json' }),
    object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 2, depthIdentifier: 'json' }),
  }));
  fc.assert(fc.property(value, (json) => isTooDeep(JSON.stringify(json)) === depthOf(json) > 16));
});

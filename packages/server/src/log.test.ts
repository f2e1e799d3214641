import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, actors, town } from '@civic-widgets/conformance';
import { CivicError } from '@civic-widgets/core';
import { faultOf, logLine } from './log.ts';
import { ordinaryLimits } from './limits.ts';
import { serve } from './serve.ts';
import { openBench, type Bench } from '../testing/bench.ts';

let bench: Bench;
before(async () => {
  bench = await openBench(town());
});
after(() => bench.close());

const secret = 'geheim-5e1f';

/** An error as a database gives it: what people wrote stands in half of its fields. */
function telling(): Error {
  const fields = { code: '23505', constraint: 'vote_pkey', detail: `Key (person)=(${secret})`, where: secret };
  const error = Object.assign(new Error(`duplicate ${secret}\n    at ${secret} (file.ts:1:1)`), fields);
  return new CivicError('internal', { detail: secret, cause: error });
}

test('secrets in every place of a request, and of what goes wrong, stand in no line of the log', async () => {
  const lines: string[] = [];
  const { authorization } = await bench.as(actors.anna);
  const backend = new Proxy(bench.backend, {
    get(target, key) {
      if (key === 'as')
        return (actor: never) => ({
          ...target.as(actor),
          insight: () => Promise.reject(telling()),
          standing: () => {
            throw Object.assign(new TypeError(secret), { name: secret, table: `a ${secret}`, cause: secret });
          },
        });
      return Reflect.get(target, key) as unknown;
    },
  });
  const database = { ...bench.database, backend: () => backend };
  const limits = { ...ordinaryLimits, network: { ...ordinaryLimits.network, search: { burst: 1, perSecond: 0 } } };
  const log = (line: string): void => void lines.push(line);
  const server = await serve({ database, port: 0, host: '127.0.0.1', log, requests: true, limits });
  const url = `${server.url}${bench.base}`;

  const spread = {
    cookie: `a=${secret}`,
    'user-agent': secret,
    referer: `https://a.example/${secret}`,
    'x-forwarded-for': secret,
    'x-request-id': secret,
    'if-none-match': secret,
    'last-event-id': secret,
    [`x-${secret}`]: secret,
  };
  const known = { ...spread, authorization };
  const asks: readonly (readonly [path: string, init?: RequestInit])[] = [
    [`/ideas/${secret}`],
    [`/ideas/${secret}/comments?cursor=${secret}`],
    [`/ideas?text=${secret}`],
    [`/similar?text=${secret}`],
    [`/ideas?${secret}=${secret}`],
    [`/${secret}`],
    [`/../${secret}/ideas`],
    ['/insight'],
    ['/standing'],
    [`/changes?project=${secret}`],
    ['/viewer', { headers: { ...spread, authorization: `Bearer ${secret}` } }],
    ['/ideas', { headers: { ...spread, origin: `https://${secret}.example` } }],
    ['/ideas', { method: 'PROPFIND' }],
    ...[
      act.propose('square', secret, { text: secret, name: secret, organisation: secret }),
      act.vote(secret),
      { kind: secret },
      { ...act.propose('square', 'x'), [secret]: secret },
      `{"${secret}"`,
    ].map((body): readonly [string, RequestInit] => [
      '/actions',
      {
        method: 'POST',
        headers: { ...known, 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
    ]),
    ['/ledger', { method: 'POST', headers: { ...known, 'content-type': secret }, body: secret }],
  ];
  const statuses = new Set<number>();
  for (const [path, init] of asks) {
    const answer = await fetch(url + path, { headers: known, ...init });
    statuses.add(answer.status);
    await answer.body?.cancel();
  }
  await server.close();

  for (const status of [200, 400, 401, 403, 404, 429, 500]) assert.ok(statuses.has(status), String(status));
  assert.equal(lines.filter((line) => line.includes('"message":"request"')).length, asks.length);
  for (const line of lines) {
    assert.doesNotMatch(line, new RegExp(secret), line);
    assert.doesNotMatch(line, /127\.0\.0\.1|localhost/, line);
    assert.ok(!line.includes(authorization.slice(7)) && !line.includes(actors.anna.person), line);
    const { time, level, message } = JSON.parse(line) as Record<string, string>;
    assert.match(time ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'UTC');
    assert.ok(['info', 'warn', 'error'].includes(level ?? '') && message !== undefined);
  }
});

test('a line of a request says its route as a pattern, how it was answered, how long it took, and by which name', async () => {
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const server = await serve({ database: bench.database, port: 0, host: '127.0.0.1', log, requests: true });
  await fetch(`${server.url}${bench.base}/ideas/nothing`);
  await fetch(`${server.url}/nothing`);
  await server.close();
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    [first?.['method'], first?.['route'], first?.['status']],
    ['GET', '/api/v1/spaces/:space/ideas/:idea', 404],
  );
  assert.equal(typeof first?.['ms'], 'number');
  assert.notEqual(first?.['request'], second?.['request']);
  assert.ok(second?.['route'] === null || second?.['route'] === '/:space', String(second?.['route']));
});

test('a failure is told by its kind, its codes and its places', () => {
  const fault = faultOf(telling());
  assert.deepEqual([fault.name, fault.code], ['CivicError', 'internal']);
  assert.deepEqual([fault.cause?.name, fault.cause?.code, fault.cause?.constraint], ['Error', '23505', 'vote_pkey']);
  assert.match(fault.cause?.at?.[0] ?? '', /^telling \(.*log\.test\.ts:\d+:\d+\)$/);
  assert.deepEqual(faultOf(secret), { name: 'string' });
  const own = new Error('x');
  own.cause = own;
  assert.ok(logLine('error', 'failure', { error: faultOf(own) }).length < 20_000, 'what causes itself has an end');
});

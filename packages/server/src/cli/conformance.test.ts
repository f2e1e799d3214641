import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { runKit, town, type Verdict } from '@civic-widgets/conformance';
import { newId } from '@civic-widgets/core';
import { join } from 'node:path';
import type { Serving } from '../serve.ts';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';
import { wireHarness } from './conformance-wire.ts';
import { serveForTesting } from './serve-testing.ts';

let honest: Serving;
before(async () => {
  honest = await serveForTesting('memory:', { port: 0, host: '127.0.0.1', log: () => undefined });
});
after(() => honest.close());

interface Call {
  readonly method: string;
  url: string;
  body: string;
}
interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** A server with one lie: the honest one, with what it is asked or what it answers changed. */
async function lying(
  t: Parameters<typeof temporary>[0],
  ask: (call: Call) => void,
  tell: (answer: Answer) => void = () => undefined,
): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const call: Call = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        body: (await buffer(incoming)).toString(),
      };
      ask(call);
      const headers = new Headers(incoming.headers as Record<string, string>);
      for (const name of ['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding', 'keep-alive'])
        headers.delete(name);
      const asked = { method: call.method, headers, ...(call.body !== '' && { body: call.body }) };
      const response = await fetch(`${honest.url}${call.url}`, asked);
      const answer: Answer = {
        status: response.status,
        headers: new Headers(response.headers),
        body: await response.text(),
      };
      tell(answer);
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'])
        answer.headers.delete(name);
      outgoing
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(answer.status === 304 ? undefined : answer.body);
    })().catch((error: unknown) => outgoing.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function verdicts(url: string, only: string): Promise<readonly Verdict[]> {
  const all: Verdict[] = [];
  for await (const verdict of runKit(wireHarness(url), { only })) all.push(verdict);
  return all;
}

/** What is broken, case by case, as a stranger reads it. */
async function broken(url: string, only: string): Promise<string> {
  return (await verdicts(url, only))
    .flatMap(({ case: { name }, error }) => (error ? [`${name}: ${error.message}`] : []))
    .join('\n');
}

describe('a server over the wire', () => {
  test('of ours keeps every promise that can be seen from outside', async () => {
    const { code, out, err } = await runCivic(['conformance', honest.url]);
    assert.deepEqual([code, err], [0, ''], out);
    const [, kept = '0'] = /^(\d+) kept, 0 broken, \d+ do not apply\.\n$/.exec(out) ?? [];
    assert.ok(Number(kept) > 150, out);
  });

  test('that takes the same action twice is told so', async (t) => {
    const url = await lying(t, (call) => {
      if (call.method === 'POST' && call.url.endsWith('/actions'))
        call.body = call.body.replace(/^\{"id":"[^"]*"/, `{"id":"${newId()}"`);
    });
    assert.match(await broken(url, 'submit: '), /submit: the same action.*: .*should/);
  });

  test('that passes a filter over is told so', async (t) => {
    const url = await lying(t, (call) => {
      call.url = call.url.replace(/([?&])topic=[^&]*&?/, '$1');
    });
    assert.match(await broken(url, 'topic'), /topic.*: The .* should be .*, but is/);
  });

  test('that refuses in words of its own is told so', async (t) => {
    const url = await lying(
      t,
      () => undefined,
      (answer) => {
        if (answer.headers.get('content-type') !== 'application/problem+json') return;
        answer.headers.set('content-type', 'text/html');
        answer.body = '<h1>Error</h1>';
      },
    );
    assert.match(await broken(url, 'vote: '), /This should be refused as vote-not-offered, but is refused as/);
  });

  test('that sets its clock may answer so with anything, also with nothing', async (t) => {
    for (const body of ['', 'OK']) {
      const clock: string[] = [];
      const url = await lying(
        t,
        ({ method, url: path }) => {
          if (path === '/testing/clock') clock.push(method);
        },
        (answer) => {
          if (clock.length === 0 || !answer.body.startsWith('{"now"')) return;
          answer.body = body;
        },
      );
      assert.equal(await broken(url, 'vote: '), '');
      assert.ok(clock.length > 0);
    }
  });

  test('that has none of the calls is told what it needs', async () => {
    const { code, out, err } = await runCivic(['conformance', `${honest.url}/elsewhere`]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      /^civic: There is no \/elsewhere\/testing\/spaces: the kit needs it \(docs\/implement-the-wire\.md\)[^\n]+\n$/,
    );
  });
});

test('--testing is refused where there is a space that people use, and is in no help', async (t) => {
  const folder = await temporary(t);
  const database = await openDatabase(join(folder, 'db'), { log: () => undefined });
  await database.backend('real').apply({ ...town(), id: 'real' });
  await database.close();
  const { code, err } = await runCivic(['serve', '--testing', '--port', '0', '--data', 'db'], folder);
  assert.deepEqual(
    [code, err],
    [2, 'civic: The database holds the space “real”: --testing is for a database of its own.\n'],
  );
  assert.doesNotMatch((await runCivic(['serve', '--help'])).out, /testing/);
});

test('an ordinary server has none of it', async () => {
  const { createApp } = await import('../app.ts');
  const app = createApp({ database: await openDatabase('memory:'), log: () => undefined });
  for (const [method, path] of [
    ['POST', '/testing/spaces'],
    ['PUT', '/testing/clock'],
  ] as const) {
    const { status } = await app.request(path, { method, body: '{}', headers: { 'content-type': 'application/json' } });
    assert.ok(status === 404 || status === 405, `${path}: ${status}`);
  }
});

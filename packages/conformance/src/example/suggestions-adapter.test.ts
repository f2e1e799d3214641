import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { applicableCases, runCase, start, town, type Harness } from '@civic-widgets/conformance';
import type { CivicAdapter } from '@civic-widgets/core';
import makeAdapter from './page.ts';
import { suggestionsAdapter } from './suggestions-adapter.ts';

/** A suggestion box in this process. It knows accounts by their keys and decides by its own clock. */
async function startSuggestionBox(clock: () => number) {
  const box: { number: number; title: string; body: string; created: number; by: string; likes: Set<string> }[] = [];
  const seconds = () => Math.floor(clock() / 1000);

  async function answer(request: IncomingMessage): Promise<readonly [status: number, body: object]> {
    const account = request.headers['x-account'];
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://box');
    const [, , number, like] = pathname.split('/');
    const show = ({ by, likes, ...suggestion }: (typeof box)[number]) => {
      const [own, liked] = [by === account, likes.has(String(account))];
      return { ...suggestion, likes: likes.size, own, liked };
    };
    if (pathname === '/aubach.json') return [200, town()];
    if (request.method !== 'GET' && account === undefined) return [401, {}];
    if (request.method === 'POST') {
      const { title, body } = (await new Response(request as never).json()) as { title: string; body: string };
      const suggestion = {
        number: box.length + 1,
        title,
        body,
        created: seconds(),
        by: String(account),
        likes: new Set<string>(),
      };
      box.push(suggestion);
      return [201, show(suggestion)];
    }
    if (number === undefined) {
      const older = box.slice(0, Number(searchParams.get('before') ?? box.length + 1) - 1).reverse();
      const limit = Number(searchParams.get('limit'));
      return [200, { suggestions: older.slice(0, limit).map(show), more: older.length > limit }];
    }
    const suggestion = box[Number(number) - 1];
    if (!suggestion) return [404, {}];
    if (like === undefined) return [200, show(suggestion)];
    suggestion.likes[request.method === 'PUT' ? 'add' : 'delete'](String(account));
    return [200, { at: seconds() }];
  }

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const harness: Harness = {
  async fresh(space) {
    let now = start;
    const clock = { now: () => now, set: (at: number) => void (now = at) };
    const box = await startSuggestionBox(clock.now);
    return {
      as: (actor): CivicAdapter =>
        suggestionsAdapter({
          url: box.url,
          space,
          project: 'square',
          clock: clock.now,
          actor,
          ...(actor.person !== undefined && { key: `key of ${actor.person}` }),
        }),
      clock,
      close: () => box.close(),
    };
  },
};

const promises = await applicableCases(harness);

for (const promised of promises) {
  test(promised.name, async () => {
    const { error } = await runCase(promised, harness);
    assert.ifError(error);
  });
}

test('the suggestion box has promises about spaces, submitting, ideas, lists, votes and failures to keep', () => {
  const nouns = new Set(promises.map(({ name }) => name.slice(0, name.indexOf(':'))));
  for (const noun of ['space', 'permission', 'submit', 'idea', 'list', 'vote', 'read', 'abort'])
    assert.ok(nouns.has(noun), noun);
});

test('the page’s module makes the adapter of a visitor', async () => {
  const box = await startSuggestionBox(() => start);
  try {
    const adapter = await makeAdapter({ space: 'aubach', backend: box.url });
    assert.deepEqual((await adapter.space()).name, town().name);
    assert.deepEqual(await adapter.ideas(), { items: [] });
  } finally {
    await box.close();
  }
});

test('a box that is down is unavailable, and one that answers nonsense a bad answer', async () => {
  const server = createServer((_request, response) => response.end('<html>Welcome to the hotel’s Wi-Fi'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const adapter = suggestionsAdapter({ url, space: town(), project: 'square' });
  await assert.rejects(adapter.idea('1'), { name: 'CivicError', code: 'bad-answer' });
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  await assert.rejects(adapter.idea('1'), { name: 'CivicError', code: 'unavailable' });
});

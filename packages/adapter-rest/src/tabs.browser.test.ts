import { act } from '@civic-widgets/conformance';
import type { Change } from '@civic-widgets/core';
import { expect } from 'chai';
import { restAdapter } from './rest-adapter.ts';
import { storedTokens } from './tokens.ts';

/*
 * Two adapters of one page stand for two tabs: locks, channels and storage treat them alike. The server is a function in
 * the place of the page's own fetch, since an adapter with a fetch of its own shares nothing.
 */

const space = 'aubach';
const realFetch = globalThis.fetch;
let backend: string;
let guests: number;
let streams: { readonly lastId: string | null; write(text: string): void; readonly aborted: Promise<unknown> }[];
let opened: () => void;

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

async function serve(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (!request.url.startsWith(backend)) return realFetch(input, init);
  const path = new URL(request.url).pathname.replace(`/api/v1/spaces/${space}`, '');
  if (path === '/guests') return json(201, { token: `guest-${++guests}` });
  if (path === '/actions') {
    const { id } = (await request.json()) as { id: string };
    return json(200, { action: id, position: 1, acceptedAt: '', subject: request.headers.get('authorization') });
  }
  if (path === '/changes') return stream(request);
  return json(200, { items: [], authorization: request.headers.get('authorization') });
}

function stream(request: Request): Response {
  const aborted = Promise.withResolvers<undefined>();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => controller.enqueue(new TextEncoder().encode(text));
      streams.push({ lastId: request.headers.get('last-event-id'), write, aborted: aborted.promise });
    },
    cancel: () => aborted.resolve(undefined),
  });
  opened();
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

const key = (): string => `civic-token:${backend}:${space}`;
const tab = (): ReturnType<typeof restAdapter> => restAdapter({ backend, space });

/** Resolves with the next stream that is opened. */
function nextStream(): Promise<void> {
  return new Promise((resolve) => (opened = resolve));
}

/** Resolves once another tab has come to listen with those that are there. */
function nextTab(): Promise<void> {
  const channel = new BroadcastChannel(`civic-changes:${backend}:${space}`);
  return new Promise((resolve) => {
    channel.onmessage = () => {
      channel.close();
      resolve();
    };
  });
}

beforeEach(() => {
  backend = `https://civic-${crypto.randomUUID()}.example`;
  guests = 0;
  streams = [];
  opened = () => undefined;
  globalThis.fetch = serve;
});
afterEach(() => {
  globalThis.fetch = realFetch;
  localStorage.removeItem(key());
});

describe('the token of adapter-rest', () => {
  it('is not there before the first act, nor is anything else', async () => {
    const before = Object.keys(localStorage);
    await tab().ideas();
    expect(Object.keys(localStorage)).to.deep.equal(before);
    expect(document.cookie).to.equal('');
  });

  it('comes with the first act, under one documented key, and is the same for every tab and after a reload', async () => {
    const acts = [tab(), tab(), tab()].flatMap((adapter) =>
      [1, 2].map(() => adapter.submit(act.propose('square', 'A bench'))),
    );
    const receipts = await Promise.all(acts);
    expect(guests).to.equal(1);
    expect(new Set(receipts.map(({ subject }) => subject))).to.deep.equal(new Set(['Bearer guest-1']));
    expect(localStorage.getItem(key())).to.equal('guest-1');
    expect(await tab().ideas()).to.include({ authorization: 'Bearer guest-1' });
  });

  it('is kept in memory where the browser refuses to store it', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
    try {
      const adapter = tab();
      for (let i = 0; i < 2; i++) await adapter.submit(act.propose('square', 'A bench'));
      expect(guests).to.equal(1);
      expect(await adapter.ideas()).to.include({ authorization: 'Bearer guest-1' });
    } finally {
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('is forgotten in every tab once one forgets it, also where it was found in the copy', async () => {
    const key = `civic-token ${crypto.randomUUID()}`;
    const [one, other] = [storedTokens(key), storedTokens(key)];
    await one.set('anna');
    expect(await other.get()).to.equal('anna');
    localStorage.removeItem(key); // as after a sudden end: the copy alone is left
    const third = storedTokens(key);
    expect(await third.get()).to.equal('anna');
    await one.set(undefined);
    for (const tab of [one, other, third]) expect(await tab.get()).to.equal(undefined);
  });

  it('is not waited for where the browser’s IndexedDB never answers', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
    const silent = { databases: () => new Promise(() => undefined), open: () => ({}), deleteDatabase: () => ({}) };
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: silent });
    try {
      const adapter = restAdapter({ backend, space, tokens: storedTokens(key(), 10) });
      expect(await adapter.ideas()).to.include({ authorization: null });
      await adapter.submit(act.propose('square', 'A bench'));
      expect(await adapter.ideas()).to.include({ authorization: 'Bearer guest-1' });
    } finally {
      if (own) Object.defineProperty(window, 'indexedDB', own);
      else Reflect.deleteProperty(window, 'indexedDB');
    }
  });
});

describe('the stream of adapter-rest', () => {
  const change: Change = { kind: 'idea-gone', position: 6, idea: 'a', project: 'square' };
  const block = (one: Change): string => `id: ${one.position}\ndata: ${JSON.stringify(one)}\n\n`;

  it('is one for all tabs, and the next tab goes on where the one that closed had come to', async () => {
    let ready = nextStream();
    const told: [Change[], Change[]] = [[], []];
    let heard = Promise.withResolvers<undefined>();
    const listen = (who: 0 | 1) =>
      tab().watch({}, (one) => {
        told[who].push(one);
        if (told[0].length + told[1].length >= 2) heard.resolve(undefined);
      });
    const leaveFirst = listen(0);
    await ready;
    const present = nextTab();
    const leaveSecond = listen(1);
    await present;
    streams[0]?.write('id: 5\n\n');
    streams[0]?.write(block(change));
    await heard.promise;
    expect(told).to.deep.equal([[change], [change]]);
    expect(streams).to.have.length(1);

    ready = nextStream();
    leaveFirst();
    await streams[0]?.aborted;
    await ready;
    expect(streams[1]?.lastId).to.equal('6');
    heard = Promise.withResolvers<undefined>();
    streams[1]?.write(block({ ...change, position: 7 }));
    await heard.promise;
    expect(told[0]).to.have.length(1);
    expect(told[1].map(({ position }) => position)).to.deep.equal([6, 7]);
    leaveSecond();
    await streams[1]?.aborted;
  });

  it('rests while the page is put aside, and goes on when it is back', async () => {
    let ready = nextStream();
    const leave = tab().watch({}, () => undefined);
    await ready;
    streams[0]?.write('id: 5\n\n');
    streams[0]?.write(block(change));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await streams[0]?.aborted;
    ready = nextStream();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await ready;
    leave();
    await streams[1]?.aborted;
  });
});

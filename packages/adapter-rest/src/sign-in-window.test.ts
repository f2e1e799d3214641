import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { SignInWindow, type Message, type Page } from './sign-in-window.ts';

const site = 'https://www.aubach.example';
const server = 'https://mitreden.aubach.example';
const base = `${server}/api/v1/spaces/aubach`;
const name = `civic-token:${server}:aubach`;

/** A page whose windows are told of, and open only where `opens` says so. */
function page({ opens = true }: { readonly opens?: boolean } = {}) {
  const listeners = new Set<(event: Message) => void>();
  const kept = new Map<string, string>();
  const told: unknown[] = [];
  const gone: string[] = [];
  const opened: string[] = [];
  const popup = {
    closed: false,
    close: () => void (popup.closed = true),
    postMessage: (...of: unknown[]) => void told.push(of),
  };
  const here: Page = {
    location: { origin: site, href: `${site}/mitmachen?seite=2#oben`, assign: (url) => void gone.push(String(url)) },
    crypto: webcrypto as Crypto,
    sessionStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    open: (url) => (opened.push(url), opens ? popup : null),
    addEventListener: (_kind, listener) => void listeners.add(listener),
    removeEventListener: (_kind, listener) => void listeners.delete(listener),
  };
  const say = (event: Partial<Message>): void => {
    for (const listener of [...listeners])
      listener({ origin: server, source: popup as unknown as MessageEventSource, data: undefined, ...event });
  };
  return { here, popup, say, told, gone, opened, kept, listeners };
}

async function opening(t: TestContext, options?: Parameters<typeof page>[0]) {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const world = page(options);
  const opener = new SignInWindow(world.here, base, name);
  await opener.prepare();
  const signedIn = opener.open('de');
  const url = new URL(world.opened[0] ?? '');
  return { ...world, opener, signedIn, url, state: url.searchParams.get('state') ?? '' };
}

test('the window opens in the same turn, at the server’s own address, and what only this page knows stays here', async (t) => {
  const { url, kept, state } = await opening(t);
  assert.equal(url.origin + url.pathname, `${server}/sign-in/aubach`);
  const { verifier, state: known } = JSON.parse(kept.get(`civic-sign-in:${server}:aubach`) ?? '{}') as Record<
    string,
    string
  >;
  assert.equal(known, state);
  assert.match(verifier ?? '', /^[\w-]{43}$/);
  assert.ok(!url.href.includes(verifier ?? ''));
  const challenge = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  const { site: of, challenge: sent, lang, return: back } = Object.fromEntries(url.searchParams);
  assert.deepEqual([of, sent, lang, back], [site, challenge, 'de', `${site}/mitmachen?seite=2`]);
});

test('what that window says of this sign-in is believed, once; then it is told and closed', async (t) => {
  const { signedIn, say, told, popup, kept, listeners, state } = await opening(t);
  say({ data: { civic: 'sign-in', state, code: 'abc' } });
  const ended = await signedIn;
  assert.equal(ended?.code, 'abc');
  assert.deepEqual(told, [[{ civic: 'sign-in', state, received: true }, server]]);
  assert.deepEqual([popup.closed, kept.size, listeners.size], [true, 0, 0]);
});

const foreign: readonly (readonly [name: string, event: (state: string) => Partial<Message>])[] = [
  ['a foreign origin', () => ({ origin: 'https://elsewhere.example' })],
  ['the null origin of a sandboxed frame', () => ({ origin: 'null' })],
  ['no origin', () => ({ origin: '' })],
  ['the page’s own origin', () => ({ origin: site })],
  ['a sibling of the server', () => ({ origin: 'https://www.mitreden.aubach.example' })],
  ['the server’s origin behind another', () => ({ origin: `${server}.elsewhere.example` })],
  ['the server by another scheme', () => ({ origin: server.replace('https', 'http') })],
  ['the server at another port', () => ({ origin: `${server}:8443` })],
  ['the server written otherwise', () => ({ origin: server.toUpperCase() })],
  ['another window of the server', () => ({ source: {} as MessageEventSource })],
  ['nobody', () => ({ source: null })],
  ['another sign-in', () => ({ data: { civic: 'sign-in', state: 'x'.repeat(43), code: 'abc' } })],
  ['a sign-in without a state', () => ({ data: { civic: 'sign-in', code: 'abc' } })],
  ['something else', (state) => ({ data: { civic: 'other', state, code: 'abc' } })],
  ['a text', () => ({ data: 'civic sign-in' })],
  ['nothing', () => ({ data: null })],
];

test('what anybody else says is not', async (t) => {
  const { signedIn, say, state, told } = await opening(t);
  let ended = false;
  void signedIn?.then(() => (ended = true));
  for (const [who, event] of foreign) {
    say({ data: { civic: 'sign-in', state, code: 'abc' }, ...event(state) });
    await Promise.resolve();
    assert.deepEqual([ended, told], [false, []], who);
  }
  say({ data: { civic: 'sign-in', state, code: 'abc' } });
  assert.equal((await signedIn)?.code, 'abc');
});

test('whoever gives up is no one else than before', async (t) => {
  const { signedIn, say, state, kept } = await opening(t);
  say({ data: { civic: 'sign-in', state, error: 'cancelled' } });
  assert.equal(await signedIn, undefined);
  assert.equal(kept.size, 0);
});

test('a window that is closed ends it, after what it had still said', async (t) => {
  const { signedIn, popup, say, state } = await opening(t);
  popup.closed = true;
  t.mock.timers.tick(500);
  say({ data: { civic: 'sign-in', state, code: 'late' } });
  assert.equal((await signedIn)?.code, 'late');
});

test('whoever closes the window without a word gave up', async (t) => {
  const { signedIn, popup } = await opening(t);
  popup.closed = true;
  t.mock.timers.tick(1_000);
  assert.equal(await signedIn, undefined);
});

test('where no window can be had the page goes there itself, and knows what it needs when it comes back', async (t) => {
  const { gone, opened, kept } = await opening(t, { opens: false });
  assert.deepEqual(gone, opened);
  assert.equal(kept.size, 1);
});

test('each sign-in has a secret of its own', async (t) => {
  const { opener, url, opened, popup } = await opening(t);
  popup.closed = false;
  await opener.prepare();
  void opener.open('de');
  const [first, second] = [url, new URL(opened[1] ?? '')].map(({ searchParams }) => searchParams);
  assert.notEqual(first?.get('state'), second?.get('state'));
  assert.notEqual(first?.get('challenge'), second?.get('challenge'));
});

test('where the page is not encrypted there is no way', async () => {
  const { here } = page();
  const opener = new SignInWindow({ ...here, crypto: {} as Crypto }, base, name);
  await opener.prepare();
  assert.equal(opener.open('de'), undefined);
});

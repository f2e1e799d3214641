import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { createApp } from '../app.ts';
import { refusalOf } from '../../testing/bench.ts';
import { serve } from '../serve.ts';

/** What is no file may be a page of a space; there is none. */
let none: Database;
const loader = `export const words = '${'civic '.repeat(400)}';`;

let folder: string;
before(async () => {
  none = await openDatabase('memory:');
  folder = await mkdtemp(join(tmpdir(), 'civic-cdn-'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'cdn', 'assets'), { recursive: true });
  await writeFile(join(folder, 'cdn', 'civic-widgets.js'), loader);
  await writeFile(join(folder, 'cdn', 'assets', 'poll-Dx3_k9aQ.js'), 'export {};');
  await writeFile(join(folder, 'cdn', 'picture.bin'), Buffer.alloc(5_000));
});
after(async () => {
  await none.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  createApp({ database: none, cdn: join(folder, 'cdn'), log: () => {} }).request(path, { headers, method });

test('the script is for every web site, and is asked for anew each time', async () => {
  const response = await get('/civic-widgets.js');
  assert.equal(await response.text(), loader);
  const { headers } = response;
  assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(headers.get('cache-control'), 'public, no-cache');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  const again = await get('/civic-widgets.js', { 'if-none-match': headers.get('etag') ?? '' });
  assert.deepEqual([again.status, await again.text()], [304, '']);
});

test('parts whose names hold their hash are kept for a year', async () => {
  const { status, headers } = await get('/assets/poll-Dx3_k9aQ.js');
  assert.deepEqual([status, headers.get('cache-control')], [200, 'public, max-age=31536000, immutable']);
});

test('text travels compressed, other files as they are', async () => {
  const encodings = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [encoding, decode] of Object.entries(encodings)) {
    const response = await get('/civic-widgets.js', { 'accept-encoding': encoding });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal(decode(Buffer.from(await response.arrayBuffer())).toString(), loader);
  }
  const picture = await get('/picture.bin', { 'accept-encoding': 'br' });
  assert.equal(picture.headers.get('content-encoding'), null);
  assert.equal(picture.headers.get('content-type'), 'application/octet-stream');
});

test('what a build compressed is sent as it is, unless it was made of something else', async () => {
  const made = gzipSync('export const made = 1;', { level: 1 });
  await writeFile(join(folder, 'cdn', 'made.js'), 'export const made = 1;');
  await writeFile(join(folder, 'cdn', 'made.js.gz'), made);
  await writeFile(join(folder, 'cdn', 'made.js.br'), brotliCompressSync('export const other = 2;'));
  const gzipped = await get('/made.js', { 'accept-encoding': 'gzip' });
  assert.equal(gzipped.headers.get('content-encoding'), 'gzip');
  assert.deepEqual(Buffer.from(await gzipped.arrayBuffer()), made);
  const stale = await get('/made.js', { 'accept-encoding': 'br' });
  assert.equal(stale.headers.get('content-encoding'), null);
  assert.equal(await stale.text(), 'export const made = 1;');
  assert.equal((await get('/made.js.gz')).status, 404, 'nor does it have an address of its own');
});

test('only a head is sent where only a head is asked for', async () => {
  const response = await get('/civic-widgets.js', {}, 'HEAD');
  assert.deepEqual([response.status, await response.text()], [200, '']);
});

test('nothing outside of the directory is in reach', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets',
  ]) {
    const response = await get(path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(await response.text(), /secret$/);
  }
  assert.equal((await get('/civic-widgets.js', {}, 'POST')).status, 404);
});

test('nor over a socket, where the address comes as it was written', async () => {
  const serving = await serve({ database: none, cdn: join(folder, 'cdn'), port: 0, host: '127.0.0.1', log: () => {} });
  const { request } = await import('node:http');
  const raw = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(serving.url, { path }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      })
        .on('error', reject)
        .end();
    });
  assert.equal(await raw('/civic-widgets.js'), 200);
  for (const path of ['/../secret.txt', '/assets/../../secret.txt', '//secret.txt'])
    assert.equal(await raw(path), 404, path);
  assert.equal(await raw('/..\\secret.txt'), 400);
  await serving.close();
});

test('a directory that is not there is a failure of the server, and the interface works all the same', async () => {
  const app = createApp({ database: none, cdn: join(folder, 'nowhere'), log: () => {} });
  assert.deepEqual(await refusalOf(app.request('/civic-widgets.js')), [500, 'internal']);
  assert.equal((await app.request('/health')).status, 200);
});

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress, encodingFor, worthCompressing, type Encoding } from '../compress.ts';
import type { Call, Headers } from '../context.ts';
import { etagOf, isKnown } from '../etag.ts';
import { publicHeaders } from '../headers.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};
const text = new Set(['css', 'html', 'js', 'json', 'map', 'svg', 'txt']);

/** Of what stands beside a file: the same, compressed. */
const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** The name without its suffix; empty where it has another. */
function withoutEnd(name: string, suffix: string): string {
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : '';
}

interface File {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly encoded: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
  readonly etag: string;
  readonly headers: Headers;
}

/** Serves the files of a directory to every web site. They are read once, so that nothing else on the disk is in reach. */
export function cdn(directory: string): (c: Call) => Promise<Response | undefined> {
  const files = readAll(directory);
  files.catch(() => undefined); // told to whoever asks for a file
  return async (c) => {
    const file = (await files).get(c.req.path.slice(1));
    if (!file) return undefined;
    const headers = { ...file.headers, etag: file.etag };
    if (isKnown(c.req.header('if-none-match'), file.etag)) return new Response(null, { status: 304, headers });
    const encoding = encodingFor(c.req.header('accept-encoding'));
    const encoded = encoding && file.encoded.get(encoding);
    if (!encoded) return new Response(file.content, { headers });
    return new Response(encoded, { headers: { ...headers, 'content-encoding': encoding } });
  };
}

async function readAll(directory: string): Promise<ReadonlyMap<string, File>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, sep).length));
  const beside = new Set(names);
  const own = names.filter((name) => !Object.values(suffixes).some((suffix) => beside.has(withoutEnd(name, suffix))));
  const files = own.map(async (name) => [name.split(sep).join('/'), await readOne(directory, name, beside)] as const);
  return new Map(await Promise.all(files));
}

/** Whether it was made of this content; a file may have been changed since. */
function isSame(made: Uint8Array, encoding: Encoding, content: Uint8Array): boolean {
  try {
    return (encoding === 'br' ? brotliDecompressSync(made) : gunzipSync(made)).equals(content);
  } catch {
    return false;
  }
}

async function read(directory: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(directory, name)));
}

/** @param beside the names of all files of the directory */
async function readOne(directory: string, name: string, beside: ReadonlySet<string>): Promise<File> {
  const content = await read(directory, name);
  const extension = name.split('.').at(-1) ?? '';
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  for (const [encoding, suffix] of Object.entries(suffixes) as [Encoding, string][]) {
    if (!text.has(extension)) continue;
    // A build compresses its own files better than there is time for here.
    const made = beside.has(name + suffix) ? await read(directory, name + suffix) : undefined;
    if (made && isSame(made, encoding, content)) encoded.set(encoding, made);
    else if (content.length >= worthCompressing) encoded.set(encoding, await compress(content, encoding, true));
  }
  return { content, encoded, etag: etagOf(content), headers: headersOf(name, extension) };
}

function headersOf(name: string, extension: string): Headers {
  // Only a name that holds its content's hash never changes its meaning.
  const hashed = /-[\w-]{8,}\.\w+$/.test(name);
  return {
    ...publicHeaders,
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    vary: 'Accept-Encoding',
  };
}

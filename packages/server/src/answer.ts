import type { Call, Headers } from './context.ts';
import { compress, Compressed, encodingFor, worthCompressing } from './compress.ts';
import { etagOf, isKnown } from './etag.ts';

const compressed = new Compressed();

/** An answer to a read: named by its content, so that who has it already is only told that it still holds. */
export async function answer(c: Call, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  const etag = etagOf(text);
  const personal = c.req.header('authorization') !== undefined;
  const headers = { ...c.get('headers'), etag, 'cache-control': personal ? 'private, no-cache' : 'no-cache' };
  if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return body(c, text, headers, 200, personal ? undefined : etag);
}

/** An answer that concerns one person alone, and is kept nowhere. */
export function answerPrivately(c: Call, value: unknown, status = 200): Promise<Response> {
  return body(c, JSON.stringify(value), { ...c.get('headers'), 'cache-control': 'no-store' }, status);
}

/** @param shared names a content that others will ask for too */
async function body(c: Call, text: string, base: Headers, status: number, shared?: string): Promise<Response> {
  const headers = { ...base, 'content-type': 'application/json' };
  const encoding = text.length < worthCompressing ? undefined : encodingFor(c.req.header('accept-encoding'));
  if (encoding === undefined) return new Response(text, { status, headers });
  const bytes = await (shared === undefined ? compress(text, encoding) : compressed.of(shared, text, encoding));
  return new Response(bytes, { status, headers: { ...headers, 'content-encoding': encoding } });
}

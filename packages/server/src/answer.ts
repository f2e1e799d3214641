import type { Call, Headers } from './context.ts';
import { isKnown } from './etag.ts';
import { Content } from './kept/content.ts';

/** An answer to a read: named by its content, so that who has it already is only told that it still holds. */
export async function answer(c: Call, content: Content): Promise<Response> {
  const { etag } = content;
  const personal = c.req.header('authorization') !== undefined;
  const headers = { ...c.get('headers'), etag, 'cache-control': personal ? 'private, no-cache' : 'no-cache' };
  if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return body(c, content, headers, 200);
}

/** An answer that concerns one person alone, and is kept nowhere. */
export function answerPrivately(c: Call, value: unknown, status = 200): Promise<Response> {
  return body(c, new Content(value), { ...c.get('headers'), 'cache-control': 'no-store' }, status);
}

async function body(c: Call, content: Content, base: Headers, status: number): Promise<Response> {
  const encoding = content.encodingFor(c.req.header('accept-encoding'));
  const headers = {
    ...base,
    'content-type': 'application/json',
    ...(encoding && { 'content-encoding': encoding }),
  };
  return new Response(await content.in(encoding), { status, headers });
}

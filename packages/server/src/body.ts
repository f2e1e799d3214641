import { CivicError } from '@civic-widgets/core';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';

/** Bytes of a request's body. */
export const bodyLimit = 256 * 1024;

/** Before a body is read: it has to be JSON, and of a size that an action can have. */
export const jsonBody: MiddlewareHandler<Env> = async (c, next) => {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new CivicError('malformed', { detail: 'The content type has to be application/json.' });
  }
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
    const text = await readText(c.req.raw.body);
    c.req.text = () => Promise.resolve(text);
    c.req.json = () => Promise.resolve(text).then(JSON.parse);
  } else if (Number(length) > bodyLimit) throw tooLarge();
  await next();
};

/** Where the length is not told beforehand. */
async function readText(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function tooLarge(): CivicError {
  return new CivicError('too-large', { detail: `A request holds at most ${bodyLimit} bytes.` });
}

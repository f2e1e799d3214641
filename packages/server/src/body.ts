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
  const told = length !== undefined && c.req.header('transfer-encoding') === undefined;
  if (told && Number(length) > bodyLimit) throw tooLarge();
  const text = decode(told ? await c.req.arrayBuffer() : await readBytes(c.req.raw.body));
  c.req.text = () => Promise.resolve(text);
  c.req.json = () => Promise.resolve(text).then(JSON.parse);
  await next();
};

/** Where the length is not told beforehand. */
async function readBytes(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are no text would come back as other words than were sent. */
function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CivicError('malformed', { detail: 'The body is not UTF-8.' });
  }
}

function tooLarge(): CivicError {
  return new CivicError('too-large', { detail: `A request holds at most ${bodyLimit} bytes.` });
}

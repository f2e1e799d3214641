import { CivicError } from '@civic-widgets/core';
import type { MiddlewareHandler } from 'hono';
import type { Call, Env } from './context.ts';

/** Bytes of a request's body, where a route says nothing else: an idea with everything that it may hold takes a third. */
export const bodyLimit = 256 * 1024;
/** Objects and lists within one another; what this server takes has five. */
const deepest = 16;

/** Before a body is read: it has to be JSON, and of a size that an action can have. */
export const jsonBody: MiddlewareHandler<Env> = jsonBodyUpTo(bodyLimit);

/** The same for a route that needs less: as many bytes as its largest body could have. */
export function jsonBodyUpTo(limit: number): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new CivicError('malformed', { detail: 'The content type has to be application/json.' });
    }
    const text = decode(await read(c, limit));
    if (isTooDeep(text)) throw new CivicError('malformed', { detail: `JSON is at most ${deepest} levels deep.` });
    c.req.text = () => Promise.resolve(text);
    c.req.json = () => Promise.resolve(text).then(JSON.parse);
    await next();
  };
}

async function read(c: Call, limit: number): Promise<ArrayBuffer | Uint8Array> {
  const length = c.req.header('content-length');
  const told = length !== undefined && c.req.header('transfer-encoding') === undefined;
  if (told && Number(length) > limit) throw tooLarge(limit);
  try {
    return await (told ? c.req.arrayBuffer() : readBytes(c.req.raw.body, limit));
  } catch (cause) {
    if (cause instanceof CivicError) throw cause;
    throw new CivicError('malformed', { detail: 'The body broke off.', cause });
  }
}

/** Where the length is not told beforehand. */
async function readBytes(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
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

/** Before it is parsed, and without understanding it: only brackets outside of strings count. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') {
      for (at++; at < json.length && json[at] !== '"'; at++) if (json[at] === '\\') at++;
    } else if (sign === '{' || sign === '[') {
      if (++depth > deepest) return true;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return false;
}

function tooLarge(limit: number): CivicError {
  return new CivicError('too-large', { detail: `A request holds at most ${limit} bytes.` });
}

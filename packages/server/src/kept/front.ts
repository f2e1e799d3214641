import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../database.ts';
import { tellRequest } from '../entrance.ts';
import { isKnown } from '../etag.ts';
import type { Gate } from '../gate.ts';
import type { Log } from '../log.ts';
import { headersFor, isAllowed, ownOrigins } from '../origins.ts';
import type { Kept, KeptAnswer } from './kept.ts';

export interface FrontOptions {
  readonly database: Database;
  readonly kept: Kept;
  readonly gate: Gate;
  /** The server's own address. */
  readonly url?: string | undefined;
  /** Where requests are told to; nowhere unless given. */
  readonly log?: Log | undefined;
}

/**
 * Stands before all routes, and answers visitors with what is kept, once the space has said that it still holds. Undefined, or
 * false in the end, where it is for the routes to answer: nothing is kept, it holds no longer, or something speaks against it,
 * which they say better.
 */
export function front({ database, kept, gate, url, log }: FrontOptions) {
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse, known: KeptAnswer): Promise<boolean> {
    const start = log && performance.now();
    const present = await database.backend(known.space).present?.();
    if (present?.mark !== known.mark) return false;
    const { headers } = incoming;
    const { origin, host = '' } = headers;
    if (origin !== undefined && !isAllowed(origin, present.file.origins, ownOrigins(host, url))) return false;
    gate.takeVisitor(incoming, 'read');

    const content = await known.content;
    const head = { ...headersFor(origin), etag: content.etag, 'cache-control': 'no-cache' };
    if (isKnown(headers['if-none-match'], content.etag)) outgoing.writeHead(304, head).end();
    else {
      const encoding = content.encodingFor(headers['accept-encoding']);
      const bytes = content.in(encoding);
      const body = bytes instanceof Promise ? await bytes : bytes;
      outgoing
        .writeHead(200, {
          ...head,
          'content-type': 'application/json',
          'content-length': body.length,
          ...(encoding && { 'content-encoding': encoding }),
        })
        .end(body);
    }
    if (log && start !== undefined)
      tellRequest(log, {
        request: randomUUID(),
        method: 'GET',
        route: known.route,
        status: outgoing.statusCode,
        start,
      });
    return true;
  }

  return (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | undefined => {
    if (incoming.method !== 'GET' || incoming.headers.authorization !== undefined) return undefined;
    const known = kept.find(incoming.url ?? '');
    return known && answer(incoming, outgoing, known).catch(() => false);
  };
}

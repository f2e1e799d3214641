import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CivicError, toProblem } from '@civic-widgets/core';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppOptions } from './app.ts';

export interface ServeOptions extends Omit<AppOptions, 'signal'> {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds that requests under way are given when the server closes; 10 s unless given. */
  readonly patience?: number | undefined;
}

export interface Serving {
  readonly url: string;
  /** Takes no new requests, ends the streams, and waits for what is under way. Leaves the database open. */
  close(): Promise<void>;
}

/** Starts a server; resolves once it listens, and rejects where it cannot. */
export async function serve({ port, host, patience = 10_000, ...options }: ServeOptions): Promise<Serving> {
  const closing = new AbortController();
  const app = createApp({ ...options, signal: closing.signal });
  const listener = getRequestListener(app.fetch, {
    hostname: host,
    errorHandler: refuseUnreadable,
  });
  // A large import may take its time; a head that does not come is given up on by `headersTimeout`.
  const server = createServer({ requestTimeout: 1_800_000, keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    if (closing.signal.aborted) outgoing.setHeader('connection', 'close');
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      closing.abort();
      const impatient = setTimeout(() => server.closeAllConnections(), patience).unref();
      const sweeping = setInterval(() => server.closeIdleConnections(), 50).unref();
      await closed;
      clearTimeout(impatient);
      clearInterval(sweeping);
    },
  };
}

/** A request that is not even HTTP as it should be, e.g. without a readable host. */
function refuseUnreadable(): Response {
  const document = toProblem(new CivicError('malformed', { detail: 'The request cannot be read.' }));
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

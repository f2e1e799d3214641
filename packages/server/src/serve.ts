import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CivicError, toProblem, type Problem } from '@civic-widgets/core';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppOptions } from './app.ts';
import { answerAndLeave, hasBody, startBodyClock } from './body-clock.ts';
import { Gate } from './gate.ts';
import { front } from './kept/front.ts';
import { Kept } from './kept/kept.ts';
import { Pressure, type PressureOptions } from './pressure.ts';
import { problemHeaders, shedder } from './shed.ts';

export interface ServeOptions extends Omit<AppOptions, 'signal' | 'gate' | 'kept'> {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds that requests under way are given when the server closes; 10 s unless given. */
  readonly patience?: number | undefined;
  /** Milliseconds for which the server goes on while it says that it is not ready, before it closes; 0 unless given. */
  readonly drain?: number | undefined;
  /** Bytes of answers to visitors that are kept in memory; 32 million unless given, none with 0. */
  readonly keep?: number | undefined;
  /** Refuses early what could not be answered soon; takes everything unless given. */
  readonly pressure?: PressureOptions | undefined;
  /** Milliseconds in which a head has to be there (15 s unless given), and in which a body has (30 s). */
  readonly slowest?: { readonly head?: number; readonly body?: number } | undefined;
}

export interface Serving {
  readonly url: string;
  /** Takes no new requests, ends the streams, and waits for what is under way. Leaves the database open. */
  close(): Promise<void>;
}

/** People reach the server by TLS: then by nothing else, for a year. */
const aYear = 'max-age=31536000; includeSubDomains';

/** Milliseconds after which a body that is not there keeps nobody else out. */
const dawdling = 200;

/** Starts a server; resolves once it listens, and rejects where it cannot. */
export async function serve({ port, host, patience = 10_000, drain = 0, ...options }: ServeOptions): Promise<Serving> {
  const { head = 15_000, body = 30_000 } = options.slowest ?? {};
  const closing = new AbortController();
  const leaving = new AbortController();
  const gate = new Gate(options.limits, options.proxies);
  const kept = new Kept(options.keep);
  const app = createApp({ ...options, gate, kept, signal: closing.signal, leaving: leaving.signal });
  const before = front({ ...options, gate, kept, log: options.requests ? (options.log ?? console.error) : undefined });
  const listener = getRequestListener(app.fetch, { hostname: host, errorHandler: refuseUnreadable });
  const pressure = options.pressure && new Pressure(options.pressure);
  const secure = options.url?.startsWith('https:') ?? false;
  const shed = shedder(options.log ?? console.error);
  const server = createServer(
    {
      // The longest import; `startBodyClock` gives up on all others much earlier.
      requestTimeout: 1_800_000,
      headersTimeout: head,
      connectionsCheckingInterval: Math.min(5_000, head),
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    (incoming, outgoing) => {
      if (closing.signal.aborted) outgoing.setHeader('connection', 'close');
      if (secure) outgoing.setHeader('strict-transport-security', aYear);
      if (pressure?.full && !isSpared(incoming)) {
        shed(outgoing);
        return;
      }
      let leave = pressure?.enter();
      let answered = false;
      if (hasBody(incoming)) {
        startBodyClock(incoming, body, () => answerProblem(outgoing, tooSlow));
        if (pressure) {
          // A body that dawdles takes no place from those that are there.
          const step = setTimeout(() => {
            leave?.(false);
            // Unless it was refused before its body was there: then nothing would ever leave again.
            incoming.once('end', () => {
              if (!answered) leave = pressure.enter();
            });
          }, dawdling).unref();
          incoming.once('end', () => clearTimeout(step)).once('close', () => clearTimeout(step));
        }
      }
      const answers = async (): Promise<void> => {
        if (!(await before(incoming, outgoing))) await listener(incoming, outgoing);
      };
      void answers().finally(() => {
        answered = true;
        leave?.();
      });
    },
  );
  server.maxHeadersCount = 100;
  server.on('clientError', refuseGarbage);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      leaving.abort();
      if (drain > 0) await sleep(drain);
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

/** What whoever watches over the server asks, and what a browser asks before it asks, cost next to nothing. */
function isSpared({ url, method }: IncomingMessage): boolean {
  return method === 'OPTIONS' || url === '/health' || url === '/ready';
}

const tooSlow = toProblem(new CivicError('timed-out', { detail: 'The body did not come in time.', retryAfter: 1 }));

function answerProblem(outgoing: ServerResponse, problem: Problem): void {
  const headers = { ...problemHeaders, 'retry-after': String(problem.retryAfter ?? 1) };
  answerAndLeave(outgoing, problem.status, headers, JSON.stringify(problem));
}

const malformed = toProblem(new CivicError('malformed', { detail: 'The request cannot be read.' }));

/** What is not even HTTP, a head that never ends or is too large: an answer by hand, where there is somebody to read it. */
function refuseGarbage(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const text = JSON.stringify(malformed);
  const headers = { ...problemHeaders, connection: 'close', 'content-length': String(Buffer.byteLength(text)) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${text}`, () => socket.destroy());
}

/** A request that is not even HTTP as it should be, e.g. without a readable host. */
function refuseUnreadable(): Response {
  return new Response(JSON.stringify(malformed), { status: malformed.status, headers: problemHeaders });
}

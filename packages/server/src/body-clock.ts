import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from './context.ts';

/** Milliseconds between two parts of a body that may take its time. */
const longestPause = 60_000;

const clocks = new WeakMap<IncomingMessage, () => void>();

/** Whether a request announces a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Gives up on a body that is not there in time, so that nobody holds the server by sending a letter a minute. */
export function startBodyClock(incoming: IncomingMessage, limit: number, giveUp: () => void): void {
  const timer = setTimeout(giveUp, limit).unref();
  const stop = (): void => clearTimeout(timer);
  clocks.set(incoming, stop);
  incoming.once('end', stop).once('close', stop);
}

/** For an import, whose body may be long: only a pause is given up on. For those alone who may import. */
export function takeYourTime(c: Call): void {
  const incoming = ((c.env as Call['env'] | undefined) ?? {}).incoming;
  if (!incoming) return;
  clocks.get(incoming)?.();
  const giveUp = (): void => void incoming.destroy();
  incoming.socket.setTimeout(longestPause, giveUp);
  // With its listener: a large import sends hundreds of parts over one connection.
  incoming.once('end', () => incoming.socket.setTimeout(0, giveUp));
}

/** Answers outside of the application, and lets go of the connection. */
export function answerAndLeave(outgoing: ServerResponse, status: number, headers: object, body: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.once('finish', () => outgoing.destroy());
  outgoing.writeHead(status, { ...headers, connection: 'close' }).end(body);
}

import type { ServerResponse } from 'node:http';
import { CivicError, toProblem } from '@civic-widgets/core';
import { publicHeaders } from './headers.ts';
import { logLine, type Log } from './log.ts';

export const problemHeaders = {
  ...publicHeaders,
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
};

/** Milliseconds that a refusal is held back, at least and at most. */
const held = { least: 300, most: 700 };
/** Refusals that are held back at a time; beyond it they are sent at once. */
const mostHeld = 5_000;

/**
 * Refuses before anything is done, as cheaply as can be; says so once a second. Who is refused and asks again at once, whatever
 * `Retry-After` says, would keep the server busy with refusing: so the answer is held back for half a second, which costs a timer.
 */
export function shedder(log: Log): (outgoing: ServerResponse) => void {
  let refused = 0;
  let holding = 0;
  const tell = (): void => {
    log(logLine('warn', 'overloaded', { refused }));
    refused = 0;
  };
  return (outgoing) => {
    if (refused++ === 0) setTimeout(tell, 1_000).unref();
    if (holding >= mostHeld) {
      refuse(outgoing);
      return;
    }
    holding += 1;
    setTimeout(
      () => {
        holding -= 1;
        refuse(outgoing);
      },
      held.least + Math.random() * (held.most - held.least),
    ).unref();
  };
}

function refuse(outgoing: ServerResponse): void {
  if (outgoing.destroyed) return;
  const retryAfter = 1 + Math.floor(Math.random() * 5); // Not all at the same moment.
  const detail = 'There is too much to do at the moment.';
  const problem = toProblem(new CivicError('unavailable', { detail, retryAfter }));
  outgoing
    .writeHead(problem.status, { ...problemHeaders, 'retry-after': String(retryAfter) })
    .end(JSON.stringify(problem));
}

import { fromProblem, type Change, type Position } from '@civic-widgets/core';
import { eventReader } from './events.ts';
import type { Line } from './request.ts';

export interface Ear {
  /** Where to resume; undefined: with what is new. */
  readonly since: () => Position | undefined;
  readonly change: (change: Change) => void;
  /** Everything up to here was told. */
  readonly position: (position: Position) => void;
  /** The stream ended, or did not come about. */
  readonly lost: () => void;
}

/** Milliseconds of silence after which a stream is taken for dead; the server gives a sign of life every 25 s. */
const silence = 60_000;
/** Milliseconds before the first attempt to come back, and the most between two. */
const soon = 1_000;
const seldom = 60_000;

/** Keeps a stream of changes open until the signal ends it, or the server says that it will not serve it. */
export async function stream(line: Line, url: string, signal: AbortSignal, ear: Ear): Promise<void> {
  let wait = soon;
  let attempts = 0;
  while (!signal.aborted) {
    const read = eventReader({
      data: (data) => ear.change(JSON.parse(data) as Change),
      id: (id) => ear.position(Number(id)),
      retry: (hint) => (wait = hint),
    });
    try {
      const again = await connect(line, url, signal, ear.since(), (text) => {
        attempts = 0;
        read(text);
      });
      if (!again) return;
    } catch {
      // Whatever it was, the next attempt will tell whether it lasts.
    }
    ear.lost();
    // Spread, so that not everyone comes back at once.
    await pause(Math.min(seldom, wait * 2 ** attempts++) * (0.5 + Math.random() / 2), signal);
  }
}

/** Resolves with whether to try again. */
async function connect(
  line: Line,
  url: string,
  signal: AbortSignal,
  since: Position | undefined,
  read: (text: string) => void,
): Promise<boolean> {
  const own = new AbortController();
  const end = (): void => own.abort();
  signal.addEventListener('abort', end);
  let quiet = setTimeout(end, silence);
  try {
    const response = await line.fetch(url, {
      headers: since === undefined ? {} : { 'last-event-id': String(since) },
      credentials: 'omit',
      redirect: 'manual',
      signal: own.signal,
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      return fromProblem(await response.json()).then === 'again';
    }
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const leave = (): void => void reader?.cancel().catch(() => undefined);
    own.signal.addEventListener('abort', leave);
    if (own.signal.aborted) leave(); // while the answer was on its way
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      clearTimeout(quiet);
      quiet = setTimeout(end, silence);
      read(part.value);
    }
    return true;
  } finally {
    clearTimeout(quiet);
    signal.removeEventListener('abort', end);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

import { inScope, type Change, type CivicAdapter, type Position, type Scope } from '@civic-widgets/core';
import { hasLocks } from './locks.ts';
import type { Line } from './request.ts';
import { stream } from './stream.ts';

interface Seat {
  readonly scope: Scope;
  readonly listener: (change: Change) => void;
  /** The listener knows everything up to here; undefined: it asked for what is new. */
  readonly since: Position | undefined;
}

/** Changes that are remembered for listeners who come later. */
const memory = 500;

/**
 * Follows a space's changes for all listeners of an adapter over one stream, and over one for all tabs of the site where
 * they can talk to each other: the tab that holds the lock `share` streams and tells the others.
 */
export function follow(line: Line, url: string, share: string | undefined): CivicAdapter['watch'] {
  const seats = new Set<Seat>();
  const recent = new Map<string, Change>();
  const shared = share !== undefined && hasLocks() && typeof BroadcastChannel === 'function';
  let position: Position | undefined;
  /** Everything after this position was heard here. */
  let floor = 0;
  /** Changes may have passed unheard before the first position was known. */
  let late = false;
  let running: AbortController | undefined;
  let channel: BroadcastChannel | undefined;

  function tell(seat: Seat, change: Change): void {
    if (!seats.has(seat) || !inScope(change, seat.scope)) return;
    if (change.kind !== 'reset' && change.position <= (seat.since ?? -1)) return;
    try {
      seat.listener(change);
    } catch (error) {
      // A listener's own mistake is told as such, and keeps nobody else from listening.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  function hear(change: Change): void {
    if (change.kind === 'reset') forget(change.position);
    else {
      const key = 'idea' in change ? `idea ${change.idea}` : `poll ${change.poll}`;
      recent.delete(key); // the newest is told last, so that positions never go back
      recent.set(key, change);
    }
    for (const seat of seats) tell(seat, change);
  }

  function forget(now: Position): void {
    recent.clear();
    floor = now;
  }

  function reach(now: Position): void {
    if (position === undefined) {
      floor = now;
      for (const seat of seats) {
        const missed = seat.since === undefined ? late : seat.since < now;
        if (missed) tell(seat, { kind: 'reset', position: now });
      }
    }
    if (recent.size > memory) forget(now);
    position = now;
  }

  function lead(signal: AbortSignal): Promise<void> {
    return stream(line, url, signal, {
      since: () => position ?? earliest(seats),
      change(change) {
        hear(change);
        channel?.postMessage({ change });
      },
      position(now) {
        reach(now);
        channel?.postMessage({ now });
      },
      lost() {
        if (!signal.aborted) late = true;
      },
    });
  }

  function start(): void {
    if (running || seats.size === 0) return;
    const { signal } = (running = new AbortController());
    if (!shared) return void lead(signal);
    let leading = false;
    const open = (channel = new BroadcastChannel(share));
    open.onmessage = ({ data }: MessageEvent<{ change?: Change; now?: Position; hello?: true }>) => {
      if (data.hello) {
        if (leading && position !== undefined) open.postMessage({ now: position });
      } else if (data.change) hear(data.change);
      else if (data.now !== undefined) reach(data.now);
    };
    open.postMessage({ hello: true });
    const held = navigator.locks.request(share, { signal }, () => ((leading = true), lead(signal)));
    held.catch(() => undefined); // stopped before it was this tab's turn
  }

  function stop(): void {
    running?.abort();
    channel?.close();
    running = channel = undefined;
    late = true;
  }

  if (typeof addEventListener === 'function') {
    // A page with a stream or a lock could not be kept for going back to.
    addEventListener('pagehide', stop);
    addEventListener('pageshow', start);
  }

  return (scope, listener, { since } = {}) => {
    const seat: Seat = { scope, listener, since };
    if (seats.size === 0) {
      recent.clear();
      position = undefined;
      late = false;
    } else if (since !== undefined && position !== undefined) {
      const missed: Iterable<Change> = since < floor ? [{ kind: 'reset', position }] : [...recent.values()];
      queueMicrotask(() => {
        for (const change of missed) tell(seat, change);
      });
    }
    seats.add(seat);
    start();
    return () => {
      if (seats.delete(seat) && seats.size === 0) stop();
    };
  };
}

function earliest(seats: Iterable<Seat>): Position | undefined {
  const known = [...seats].flatMap(({ since }) => since ?? []);
  return known.length > 0 ? Math.min(...known) : undefined;
}

import { CivicError } from '@civic-widgets/core';
import type { Call } from './context.ts';
import { networkOf } from './network.ts';

/** How much one process takes from outside. Calls without a socket are never limited. */
export interface Limits {
  /** Fresh guests of one network: so many at once, and from then on so many a second. */
  readonly guests: { readonly burst: number; readonly perSecond: number };
  /** Streams of changes of one space that are open at a time. */
  readonly streams: number;
  /** Milliseconds of a clock that never goes back; the process's own unless given. */
  readonly now?: (() => number) | undefined;
}

/** What `civic serve` takes: 300 people at once behind one address, such as a school's or a town hall's, feel nothing. */
export const ordinaryLimits: Limits = { guests: { burst: 300, perSecond: 2 }, streams: 5_000 };

/** Seconds after which to ask for a stream again; those that are open close when their pages do. */
const later = 30;
/** Milliseconds after which networks that have their whole burst again are forgotten. */
const forgotten = 60_000;

/** Counts what is asked for, in memory alone, and refuses what is too much. */
export class Gate {
  readonly #limits: Limits | undefined;
  readonly #now: () => number;
  /** What is left of a network's burst, and since when that holds. */
  readonly #left = new Map<string, { guests: number; at: number }>();
  #swept = 0;

  constructor(limits: Limits | undefined) {
    this.#limits = limits;
    this.#now = limits?.now ?? (() => performance.now());
  }

  /** Networks that are remembered now. */
  get remembered(): number {
    return this.#left.size;
  }

  /** @throws CivicError `too-many-requests` */
  guest(c: Call): void {
    const network = networkOf(c);
    if (!this.#limits || network === undefined) return;
    const { burst, perSecond } = this.#limits.guests;
    const now = this.#now();
    this.#forget(now);
    const before = this.#left.get(network);
    const guests = before ? this.#refilled(before, now) : burst;
    this.#left.set(network, { guests: guests < 1 ? guests : guests - 1, at: now });
    if (guests < 1) throw tooMany('new guests from one network', inRange((1 - guests) / perSecond));
  }

  /**
   * @param open streams of the space that are open now
   * @throws CivicError `too-many-requests`
   */
  stream(c: Call, open: number): void {
    if (this.#limits && networkOf(c) !== undefined && open >= this.#limits.streams)
      throw tooMany('open streams of this space', later);
  }

  #refilled({ guests, at }: { readonly guests: number; readonly at: number }, now: number): number {
    const { burst = 0, perSecond = 0 } = this.#limits?.guests ?? {};
    return Math.min(burst, guests + ((now - at) / 1_000) * perSecond);
  }

  #forget(now: number): void {
    if (now - this.#swept < forgotten) return;
    this.#swept = now;
    for (const [network, left] of this.#left)
      if (this.#refilled(left, now) === this.#limits?.guests.burst) this.#left.delete(network);
  }
}

/** Whole seconds, at most an hour. */
function inRange(seconds: number): number {
  return Math.min(3_600, Math.max(1, Math.ceil(seconds)));
}

function tooMany(what: string, retryAfter: number): CivicError {
  return new CivicError('too-many-requests', { detail: `There are too many ${what}.`, retryAfter });
}

import { type Action, type CivicError, type Receipt } from '@civic-widgets/core';
import type { Owner } from './item.ts';

/** An act of this page of which somebody waits to hear. */
export interface Pending {
  readonly action: Action;
  /** Whether it is in the queue. Until then what is known under its id is of an earlier attempt to submit it. */
  isPut: boolean;
  /** Whose it is, once that was looked at. */
  by: Owner | undefined;
  readonly promise: Promise<Receipt>;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: CivicError) => void;
}

export function pendingFor(action: Action): Pending {
  let resolve!: Pending['resolve'];
  let reject!: Pending['reject'];
  // Not `withResolvers`, which is missing where an old library brings its own promises, and in browsers before 2024.
  const promise = new Promise<Receipt>((...both) => ([resolve, reject] = both));
  promise.catch(() => undefined); // whoever listens hears of it; whoever does not has the list
  return { action, isPut: false, by: undefined, promise, resolve, reject };
}

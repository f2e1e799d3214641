import type { Change, CivicAdapter, Scope, WatchOptions } from '@civic-widgets/core';
import type { Bench } from './harness.ts';
import { BrokenPromise } from './promise.ts';

export interface Listening {
  /** Every change told so far, the oldest first. */
  readonly told: readonly Change[];
  /** Resolves with the first change, told or still to come, that fits; breaks the promise when patience ends. */
  readonly until: (fits: (change: Change) => boolean, what: string) => Promise<Change>;
  readonly end: () => void;
}

/** Watches, and keeps what is told. */
export function listen(bench: Bench, adapter: CivicAdapter, scope: Scope, options?: WatchOptions): Listening {
  const told: Change[] = [];
  const waiting = new Set<() => void>();
  const end = adapter.watch(
    scope,
    (change) => {
      told.push(change);
      for (const look of [...waiting]) look();
    },
    options,
  );
  return { told, end, until };

  function until(fits: (change: Change) => boolean, what: string): Promise<Change> {
    return new Promise((resolve, reject) => {
      const patience = bench.patience ?? 5_000;
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new BrokenPromise(`A listener should be told ${what}, but heard nothing of it for ${patience} ms.`));
      }, patience);
      const look = (): void => {
        const change = told.find(fits);
        if (!change) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(change);
      };
      waiting.add(look);
      look();
    });
  }
}

/** Fits what is told of an idea or a poll, from a position on. */
export function about(id: string, least = 0): (change: Change) => boolean {
  return (change) =>
    change.position >= least && (('idea' in change && change.idea === id) || ('poll' in change && change.poll === id));
}

/** Lets everything that is under way in this process have its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

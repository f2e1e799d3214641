import type { Kept } from './item.ts';

/** Where the queue is kept. Rejects with whatever the storage says; the outbox then says truthfully that nothing is kept. */
export interface OutboxStorage {
  /** What is kept; undefined where there is no storage yet: reading makes none. */
  read(): Promise<Kept | undefined>;
  /** Keeps what `next` makes of it, as one: no other tab gets in between. Resolves, with what is kept then, once it is. */
  change(next: (kept: Kept) => Kept): Promise<Kept>;
}

export function nothingKept(epoch: string): Kept {
  return { epoch, items: [], ended: [] };
}

/** Keeps everything for as long as the page lives: for tests, and where there is nothing better. */
export function memoryStorage(): OutboxStorage {
  let kept: Kept | undefined;
  return {
    read: () => Promise.resolve(structuredClone(kept)),
    async change(next) {
      await Promise.resolve();
      kept = structuredClone(next(kept ?? nothingKept('memory')));
      return structuredClone(kept);
    },
  };
}

import type { CivicAdapter, Waiting } from '@civic-widgets/core';

/** As much of the outbox as is needed here. */
export interface Keeper {
  readonly outbox: (adapter: CivicAdapter, storage: never, options: { name: string }) => Keeping;
  readonly idbStorage: (name: string) => unknown;
}

export type Keeping = CivicAdapter & { waiting(): Promise<Waiting> };

const opened = new WeakMap<CivicAdapter, Promise<Keeping>>();

/**
 * The adapter with an outbox in front, one for each. It is fetched when something is done, or waits from an earlier visit;
 * where it cannot be fetched, the next who asks tries again.
 *
 * @param name of the database, the lock and the channel
 */
export function keeping(adapter: CivicAdapter, name: string, fetch: () => Promise<Keeper>): Promise<Keeping> {
  const open = async (): Promise<Keeping> => {
    try {
      const { outbox, idbStorage } = await fetch();
      return outbox(adapter, idbStorage(name) as never, { name });
    } catch (error) {
      opened.delete(adapter);
      throw error;
    }
  };
  const found = opened.get(adapter) ?? open();
  opened.set(adapter, found);
  return found;
}

import { CivicError, type CivicAdapter, type Waiting } from '@civic-widgets/core';

/** As much of the outbox as is needed here. */
export interface Keeper {
  readonly outbox: (adapter: CivicAdapter, storage: never, options: { name: string }) => Kept;
  readonly idbStorage: (name: string) => unknown;
}

type Kept = CivicAdapter & { waiting(): Promise<Waiting> };

/**
 * The adapter with an outbox in front, which is fetched when something is done, or waits from an earlier visit. Where it
 * cannot be fetched, what is done is sent as it was before: at once, or it fails and stays on the screen.
 *
 * @param name of the database, the lock and the channel
 */
export function keeping(adapter: CivicAdapter, name: string, fetch: () => Promise<Keeper>): CivicAdapter {
  let opening: Promise<Kept> | undefined;
  const open = async (): Promise<Kept> => {
    const { outbox, idbStorage } = await fetch();
    return outbox(adapter, idbStorage(name) as never, { name });
  };
  const box = (): Promise<Kept> => (opening ??= open());
  const again = (): void => void (opening = undefined);
  return {
    ...adapter,
    submit: async (action, options) => {
      let kept: CivicAdapter = adapter;
      try {
        kept = await box();
      } catch {
        again();
      }
      return kept.submit(action, options);
    },
    waiting: async () => {
      try {
        return await (await box()).waiting();
      } catch (cause) {
        again();
        throw new CivicError('unavailable', { cause });
      }
    },
  };
}

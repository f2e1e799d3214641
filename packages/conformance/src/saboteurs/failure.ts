import type { CivicBackend, Receipt } from '@civic-widgets/core';
import { adapterLie, backendLie, type Saboteur } from './saboteur.ts';
import { gather } from '../walk.ts';

const reads = ['space', 'viewer', 'ideas', 'idea', 'comments', 'polls', 'poll', 'standing', 'insight', 'mine'] as const;
type Read = (...asked: unknown[]) => Promise<unknown>;

/** Wraps every read alike. */
function readLie(name: string, about: readonly string[], wrap: (read: Read, method: string) => Read): Saboteur {
  return adapterLie(name, about, () => (adapter) => {
    const methods = adapter as unknown as Readonly<Record<string, Read | undefined>>;
    const lies = reads.flatMap((method) => {
      const read = methods[method];
      return read ? [[method, wrap(read, method)] as const] : [];
    });
    return Object.fromEntries(lies);
  });
}

/** Leaves out the last argument where it is options with a signal. */
function withoutSignal(asked: readonly unknown[]): unknown[] {
  return asked.map((value) => (typeof value === 'object' && value !== null && 'signal' in value ? {} : value));
}

export const failureSaboteurs: readonly Saboteur[] = [
  readLie('hands out what it keeps', ['read'], (read, method) => {
    const kept = new Map<string, unknown>();
    return async (...asked) => {
      const key = JSON.stringify([method, asked]);
      if (!kept.has(key)) kept.set(key, await read(...asked));
      return kept.get(key);
    };
  }),
  adapterLie('keeps the action itself and hands out the receipt itself', ['submit'], () => {
    const receipts = new Map<string, Receipt>();
    return (adapter) => ({
      async submit(action) {
        await Promise.resolve();
        const receipt = receipts.get(action.id) ?? (await adapter.submit(action));
        receipts.set(action.id, receipt);
        return receipt;
      },
    });
  }),
  backendLie('hands out the entries that it keeps', ['ledger'], (backend): Partial<CivicBackend> => {
    let kept: ReturnType<typeof gather> | undefined;
    return {
      async *entries() {
        kept ??= gather(backend.entries());
        yield* (await kept) as never[];
      },
    };
  }),
  readLie(
    'does not hear that a read was aborted',
    ['abort'],
    (read) =>
      (...asked) =>
        read(...withoutSignal(asked)),
  ),
  readLie(
    'says its own word when a read is aborted',
    ['abort'],
    (read) =>
      (...asked) =>
        read(...asked).catch((cause: unknown) => {
          throw new Error('aborted', { cause });
        }),
  ),
  adapterLie('hears only before it begins that a read is aborted', ['abort'], () => (adapter) => ({
    idea: (id, options) => adapter.idea(id, options?.signal?.aborted === true ? options : {}),
  })),
];

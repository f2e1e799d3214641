import type { Entry } from '@civic-widgets/core';

/** Where a local ledger is kept. Everything but `exclusive` and `listen` may reject with whatever the storage threw. */
export interface LedgerStore {
  /** The entries after the first `count`. Where nothing was kept yet it answers with none, and creates nothing. */
  read(count: number): Promise<readonly Entry[]>;
  /** Keeps entries behind the first `count`, all or none of them. Only within `exclusive`. */
  append(count: number, entries: readonly Entry[]): Promise<void>;
  /** Replaces every entry. Only within `exclusive`. */
  rewrite(entries: readonly Entry[]): Promise<void>;
  /** A small value beside the ledger; undefined where there is none. Creates nothing. */
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Runs while nobody else, in this tab or another, runs exclusively on the same ledger. */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
  /** Calls after another tab changed the ledger. */
  listen(listener: () => void): () => void;
  close(): void;
}

/** One task after the other, in the order in which they came. */
export function queue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Keeps a ledger for as long as the page or the process lives. */
export function memoryStore(): LedgerStore {
  let kept: readonly Entry[] = [];
  const values = new Map<string, unknown>();
  return {
    read: (count) => Promise.resolve(kept.slice(count)),
    append: (count, entries) => Promise.resolve(void (kept = [...kept.slice(0, count), ...entries])),
    rewrite: (entries) => Promise.resolve(void (kept = entries)),
    get: (name) => Promise.resolve(values.get(name)),
    set: (name, value) => Promise.resolve(void values.set(name, value)),
    exclusive: queue(),
    listen: () => () => undefined,
    close: () => undefined,
  };
}

import type { CivicAdapter } from '@civic-widgets/core';
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Connection } from '../connection.ts';
import { join, type Topic } from './live.ts';
import { civicError, failed, loading, ready, type Loadable } from './loadable.ts';
import { whileHeard } from './while-heard.ts';

/** Something read from the backend: at first use, and again whenever it may have changed. */
export interface Resource<T> extends ReadableAtom<Loadable<T>> {
  /** Reads it again; what is shown stays until then. Calls while one runs lead to one more reading, not to many. */
  readonly refresh: () => Promise<void>;
}

export function resource<T>(
  connection: Connection,
  topic: Topic | undefined,
  read: (adapter: CivicAdapter) => Promise<T>,
): Resource<T> {
  return readable(connection, topic, async () => ready(await read(await connection.adapter)));
}

/** A resource whose reading decides what is ready. */
export function readable<T>(
  connection: Connection,
  topic: Topic | undefined,
  read: () => Promise<Loadable<T>>,
): Resource<T> & WritableAtom<Loadable<T>> {
  const store = atom<Loadable<T>>(loading);
  whileHeard(store, () => {
    const leave = join(connection, {
      refresh: (touched) => (touched === '*' || touched === topic ? refresh() : undefined),
    });
    void refresh();
    return leave;
  });
  let running: Promise<void> | undefined;
  let asked = 0;
  let done = 0;

  const run = async (): Promise<void> => {
    if (store.get().state === 'failed') store.set(loading);
    do {
      done = asked;
      try {
        store.set(await read());
      } catch (cause) {
        const error = civicError(cause);
        // What was read before is better than nothing where the backend is merely away.
        if (store.get().state !== 'ready' || error.then !== 'again') store.set(failed(error));
      }
    } while (done < asked);
    running = undefined;
  };
  const refresh = (): Promise<void> => {
    if (running) asked += 1;
    return (running ??= run());
  };

  return Object.assign(store, { refresh });
}

import type { Change, Unsubscribe } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';

/** Names something on the page that may have to be read again, e.g. `idea:7`, `standing`; `*` is everything. */
export type Topic = 'space' | 'viewer' | 'standing' | 'insight' | `${'idea' | 'comments' | 'poll'}:${string}` | '*';

/** Something that is on the page now. */
export interface Listener {
  /** Reads again what concerns the topic, if it holds it. */
  refresh(topic: Topic): Promise<void> | undefined;
  /** Hears of what others do. */
  change?(change: Change): void;
}

class Live {
  readonly #connection: Connection;
  readonly #listeners = new Set<Listener>();
  #stop: Unsubscribe | undefined;
  #allowed = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#watch();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  async touch(topics: readonly Topic[]): Promise<void> {
    const listeners = [...this.#listeners];
    const readings = topics.flatMap((topic) => listeners.map((listener) => listener.refresh(topic)));
    await Promise.allSettled(readings.filter((reading) => reading !== undefined));
  }

  allow(): void {
    this.#allowed = true;
    this.#watch();
  }

  /** One watch for the whole page, while something on it listens. */
  #watch(): void {
    if (!this.#allowed) return;
    void this.#connection.adapter.then(
      (adapter) => {
        if (this.#listeners.size === 0 || this.#stop) return;
        this.#stop = adapter.watch({}, (change) => this.#hear(change));
      },
      () => undefined, // Whoever reads from the adapter says so.
    );
  }

  #hear(change: Change): void {
    if (change.kind === 'reset') {
      void this.touch(['*']);
      return;
    }
    for (const listener of [...this.#listeners]) listener.change?.(change);
    void this.touch(change.kind === 'poll' ? [`poll:${change.poll}`, 'insight'] : ['insight']);
  }
}

function live(connection: Connection): Live {
  return keep(connection, 'live', () => new Live(connection));
}

/** The backend tells of changes: follow them from now on. */
export function allowWatch(connection: Connection): void {
  live(connection).allow();
}

/** Says that something is on the page, and keeps it fresh until the returned function is called. */
export function join(connection: Connection, listener: Listener): () => void {
  return live(connection).join(listener);
}

/** Reads again what is on the page of these topics; resolves once that is done, whether it worked or not. */
export function touch(connection: Connection, ...topics: Topic[]): Promise<void> {
  return live(connection).touch(topics);
}

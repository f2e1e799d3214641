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

/** Milliseconds between two readings for what others do. */
const calm = 3_000;

class Live {
  readonly #connection: Connection;
  readonly #listeners = new Set<Listener>();
  #stop: Unsubscribe | undefined;
  #allowed = false;
  /** When what others did last led to a reading, or that one is due. */
  readonly #touched = new Map<Topic, number | 'due'>();

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
    if (change.kind === 'poll') this.#touchSoon(`poll:${change.poll}`);
    this.#touchSoon('insight');
  }

  /** At once, but not again within `calm`: where many take part, every page reading after every act would be too much. */
  #touchSoon(topic: Topic): void {
    const last = this.#touched.get(topic);
    if (last === 'due') return;
    const wait = last === undefined ? 0 : Math.max(0, last + calm - performance.now());
    this.#touched.set(topic, wait > 0 ? 'due' : performance.now());
    if (wait === 0) {
      void this.touch([topic]);
      return;
    }
    setTimeout(() => {
      this.#touched.set(topic, performance.now());
      void this.touch([topic]);
    }, wait);
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

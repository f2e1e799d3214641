import type { Change } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';

/** Names something on the page that may have to be read again, e.g. `idea:7`, `standing`; `*` is everything. */
export type Topic = 'space' | 'viewer' | 'standing' | 'insight' | `${'idea' | 'comments' | 'poll'}:${string}` | '*';

/** Something that is on the page now. */
export interface Listener {
  /** Reads again what concerns the topic, if it holds it. */
  refresh(topic: Topic): Promise<void> | undefined;
  /** Hears of what others do; `soon` has a topic read again, not at once and not too often. */
  change?(change: Change, soon: (topic: Topic) => void): void;
}

/** What is on the page now. */
export interface Live {
  readonly listeners: Set<Listener>;
  /** Called when listeners come and go, once what others do is followed. */
  turn?: () => void;
}

export function live(connection: Connection): Live {
  return keep(connection, 'live', () => ({ listeners: new Set<Listener>() }));
}

/** Says that something is on the page, and keeps it fresh until the returned function is called. */
export function join(connection: Connection, listener: Listener): () => void {
  const here = live(connection);
  here.listeners.add(listener);
  here.turn?.();
  return () => {
    here.listeners.delete(listener);
    here.turn?.();
  };
}

/** Reads again what is on the page of these topics; resolves once that is done, whether it worked or not. */
export async function touch(connection: Connection, ...topics: Topic[]): Promise<void> {
  const listeners = [...live(connection).listeners];
  const readings = topics.flatMap((topic) => listeners.map((listener) => listener.refresh(topic)));
  // Not `allSettled`, which is missing where an old library brings its own promises.
  await Promise.all(readings.map(async (reading) => reading?.catch(() => undefined)));
}

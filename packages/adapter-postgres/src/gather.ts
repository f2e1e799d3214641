import { setImmediate } from 'node:timers/promises';

/**
 * One read for all who ask for the same: who asks while a read is under way shares the next one, which begins after they asked, so
 * that no answer is older than its question. Only one is under way at a time.
 */
export function gathered<T>(read: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined;
  let running: Promise<unknown> = Promise.resolve();

  async function begin(): Promise<T> {
    await running;
    await setImmediate(); // Who asks in the same turn of the event loop comes along.
    next = undefined;
    const answer = read();
    running = answer.catch(() => undefined);
    return answer;
  }

  return () => (next ??= begin());
}

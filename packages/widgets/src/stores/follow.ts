import type { Change, CivicAdapter, Unsubscribe, WatchOptions } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import { valueOf } from './loadable.ts';
import { touch, type Live, type Topic } from './live.ts';
import { sendingKey } from './sending.ts';
import { forget } from './submit.ts';
import { otherTabs } from './tabs.ts';
import { viewerStore } from './viewer.ts';

/**
 * Milliseconds between two readings for what others do. Where many take part, every page hears of every act, and must not
 * read after each. The city's figures move with all of them, one idea or poll only with its own.
 */
const calm = 3_000;
const calmFigures = 15_000;

/** One watch for the whole page, while something on it listens. */
export function follow(connection: Connection, live: Live): void {
  const tabs = otherTabs(connection);
  if (tabs) tabs.onmessage = ({ data }) => void learn(connection, data as Topic[]);
  const paces = new Map<Topic, () => void>();
  let adapter: CivicAdapter | undefined;
  let stop: Unsubscribe | undefined;

  const soon = (topic: Topic): void => {
    const gap = topic === 'insight' ? calmFigures : calm;
    const pace = paces.get(topic) ?? paced(gap, () => void touch(connection, topic));
    paces.set(topic, pace);
    pace();
  };

  let heard: number | undefined;
  /** What happened since the page was read is told first, and after a pause what happened during it. */
  const since = (): WatchOptions | undefined => {
    const viewer = connection.kept.has('viewer') ? valueOf(viewerStore(connection).get()) : undefined;
    const position = heard ?? viewer?.position;
    return position === undefined ? undefined : { since: position };
  };

  const hear = (change: Change): void => {
    heard = change.position;
    if (change.kind === 'reset') {
      soon('*');
      return;
    }
    for (const listener of [...live.listeners]) listener.change?.(change, soon);
    if (change.kind === 'poll') soon(`poll:${change.poll}`);
    soon('insight');
  };

  live.turn = () => {
    if (live.listeners.size > 0) stop ??= adapter?.watch({}, hear, since());
    else {
      stop?.();
      stop = undefined;
    }
  };
  void connection.adapter.then((made) => {
    adapter = made;
    live.turn?.();
  });
}

/** The person acted in another tab: what was said of an earlier act here is no longer the last word. */
function learn(connection: Connection, topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) {
    if (topic.startsWith('idea:')) forget(connection, sendingKey.vote(topic.slice('idea:'.length)));
    if (topic.startsWith('poll:')) forget(connection, sendingKey.cast(topic.slice('poll:'.length)));
  }
  return touch(connection, ...topics);
}

/**
 * Runs soon after it is asked to, then not again for a while, and once more where it was asked to in the meantime. By
 * chance a little earlier or later, since all pages hear of a change at the same moment.
 *
 * @param gap milliseconds, the least between two runs
 */
export function paced(gap: number, run: () => void): () => void {
  let isDue = false;
  let isResting = false;
  const begin = (): void => {
    setTimeout(go, (Math.random() * gap) / 2);
  };
  const go = (): void => {
    isDue = false;
    isResting = true;
    run();
    setTimeout(() => {
      isResting = false;
      if (isDue) begin();
    }, gap);
  };
  return () => {
    if (isDue) return;
    isDue = true;
    if (!isResting) begin();
  };
}

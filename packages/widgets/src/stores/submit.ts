import { newId, type Action, type Receipt } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import { touch, type Topic } from './live.ts';
import { civicError } from './loadable.ts';
import { outgoing, type Sending } from './sending.ts';
import { otherTabs } from './tabs.ts';

/** An action without what is minted when the person presses the button. */
export type Draft = WithoutStamp<Action>;
type WithoutStamp<A> = A extends Action ? Omit<A, 'id' | 'at'> : never;

/**
 * Mints an action and sends it. The key says what it is about, e.g. one idea's vote: acts of one key are sent one after
 * the other. Resolves, never rejects; once it is `received`, what it is about has been read again.
 */
export function submit(connection: Connection, key: string, draft: Draft): Promise<Sending> {
  return send(connection, key, { ...draft, id: newId(), at: new Date().toISOString() });
}

/** Sends what failed once more: the same action, so that it cannot count twice. */
export function retry(connection: Connection, key: string): Promise<Sending> | undefined {
  const sending = outgoing(connection).store.get().get(key);
  return sending?.state === 'failed' ? send(connection, key, sending.action) : undefined;
}

/** Forgets how an act went, e.g. when the person goes on to something else. */
export function forget(connection: Connection, key: string): void {
  const { store } = outgoing(connection);
  if (!store.get().has(key)) return;
  store.set(new Map([...store.get()].filter(([name]) => name !== key)));
}

function send(connection: Connection, key: string, action: Action): Promise<Sending> {
  const { lines } = outgoing(connection);
  put(connection, key, { state: 'sending', action });
  const turn = (lines.get(key) ?? Promise.resolve()).then(() => deliver(connection, action));
  lines.set(key, turn);
  return turn.then((sending) => {
    put(connection, key, sending);
    if (lines.get(key) === turn) lines.delete(key);
    return sending;
  });
}

async function deliver(connection: Connection, action: Action): Promise<Sending> {
  let receipt: Receipt;
  try {
    receipt = await (await connection.adapter).submit(action);
  } catch (error) {
    return { state: 'failed', action, error: civicError(error) };
  }
  const topics = topicsOf(action, receipt);
  otherTabs(connection)?.postMessage(topics);
  await touch(connection, ...topics);
  return { state: 'received', action, receipt };
}

/** A later act under the same key is what the person sees; an earlier one no longer changes it. */
function put(connection: Connection, key: string, sending: Sending): void {
  const { store } = outgoing(connection);
  const newest = store.get().get(key);
  if (sending.state !== 'sending' && newest?.action !== sending.action) return;
  store.set(new Map(store.get()).set(key, sending));
}

function topicsOf(action: Action, receipt: Receipt): Topic[] {
  const topics: Topic[] = ['viewer', 'standing', 'insight'];
  if ('idea' in action) topics.push(`idea:${action.idea}`, `comments:${action.idea}`);
  else if ('poll' in action) topics.push(`poll:${action.poll}`);
  else topics.push(`idea:${receipt.subject}`);
  return topics;
}

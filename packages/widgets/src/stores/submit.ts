import { newId, type Action, type CivicError, type Receipt } from '@civic-widgets/core';
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { touch, type Topic } from './live.ts';
import { civicError } from './loadable.ts';

/** How far an act of the person is. `received` is never said before the backend's receipt is there. */
export type Sending =
  | { readonly state: 'sending'; readonly action: Action }
  | { readonly state: 'received'; readonly action: Action; readonly receipt: Receipt }
  | { readonly state: 'failed'; readonly action: Action; readonly error: CivicError };

/** An action without what is minted when the person presses the button. */
export type Draft = WithoutStamp<Action>;
type WithoutStamp<A> = A extends Action ? Omit<A, 'id' | 'at'> : never;

interface Outgoing {
  readonly store: WritableAtom<ReadonlyMap<string, Sending>>;
  /** The last act under each key, so that a change of mind is sent after what it changes. */
  readonly lines: Map<string, Promise<unknown>>;
}

function outgoing(connection: Connection): Outgoing {
  return keep(connection, 'outgoing', () => ({ store: atom(new Map<string, Sending>()), lines: new Map() }));
}

/** What this person did on the page, by the key it was submitted under; the newest act of a key counts. */
export function sendingStore(connection: Connection): ReadableAtom<ReadonlyMap<string, Sending>> {
  return outgoing(connection).store;
}

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
  await touch(connection, ...topicsOf(action, receipt));
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

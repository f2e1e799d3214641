import { newId, type Action, type CivicAdapter, type Receipt } from '@civic-widgets/core';
import type { Connection } from '../connection.ts';
import { touch, type Topic } from './live.ts';
import { civicError } from './loadable.ts';
import { kept, submitKept } from './outbox.ts';
import { outgoing, type Sending } from './sending.ts';
import { otherTabs } from './tabs.ts';

/** An action without what is minted when the person presses the button. */
export type Draft = WithoutStamp<Action>;
type WithoutStamp<A> = A extends Action ? Omit<A, 'id' | 'at'> : never;

/**
 * Mints an action and sends it. The key says what it is about, e.g. one idea's vote: acts of one key are sent one after
 * the other. Resolves, never rejects; once it is `received`, what it is about has been read again. Where an outbox keeps it,
 * it resolves as `saved` when it cannot be sent now; the store goes on to tell how it goes.
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

async function send(connection: Connection, key: string, action: Action): Promise<Sending> {
  const adapter = await within(connection, key, action);
  if (!adapter) return outgoing(connection).store.get().get(key) as Sending;
  return adapter.waiting ? sendKept(connection, key, action, adapter) : sendInTurn(connection, key, action, adapter);
}

/** The adapter; undefined where there is none, which is then told. */
async function within(connection: Connection, key: string, action: Action): Promise<CivicAdapter | undefined> {
  put(connection, key, { state: 'sending', action });
  try {
    return await connection.adapter;
  } catch (error) {
    put(connection, key, { state: 'failed', action, error: civicError(error) });
    return undefined;
  }
}

/** Without an outbox acts of one key are sent one after the other, so that a change of mind comes after what it changes. */
function sendInTurn(connection: Connection, key: string, action: Action, adapter: CivicAdapter): Promise<Sending> {
  const { lines } = outgoing(connection);
  const turn = (lines.get(key) ?? Promise.resolve()).then(() => deliver(connection, action, adapter.submit(action)));
  lines.set(key, turn);
  return turn.then((sending) => {
    put(connection, key, sending);
    if (lines.get(key) === turn) lines.delete(key);
    return sending;
  });
}

/** With an outbox it is kept at once and in order; how that goes is told as it goes. */
function sendKept(connection: Connection, key: string, action: Action, adapter: CivicAdapter): Promise<Sending> {
  const before = outgoing(connection).before.get(key);
  outgoing(connection).before.set(key, action);
  const done = deliver(connection, action, submitKept(connection, adapter, action, before)).then((sending) => {
    put(connection, key, sending);
    return sending;
  });
  // What the staff does is told once it is done.
  if (!isPersonal(action)) return done;
  const saved = kept(connection, action).then((state): Sending => {
    const sending = { state, action };
    put(connection, key, sending);
    return sending;
  });
  return Promise.race([done, saved]);
}

/** What people do for themselves, of which it is told that it is saved on this device. */
const personal: readonly Action['kind'][] = [
  'idea.vote',
  'idea.propose',
  'idea.comment',
  'idea.follow',
  'idea.report',
  'comment.report',
  'poll.cast',
];

function isPersonal({ kind, behalf }: Action): boolean {
  return !behalf && personal.includes(kind);
}

async function deliver(connection: Connection, action: Action, sent: Promise<Receipt>): Promise<Sending> {
  let receipt: Receipt;
  try {
    receipt = await sent;
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
  // Nothing is told of it any more once it has arrived, or came back.
  if (newest?.action === sending.action && /received|failed/.test(newest.state) && /saved/.test(sending.state)) return;
  store.set(new Map(store.get()).set(key, sending));
}

function topicsOf(action: Action, receipt: Receipt): Topic[] {
  const topics: Topic[] = ['viewer', 'standing', 'insight'];
  if ('idea' in action) topics.push(`idea:${action.idea}`, `comments:${action.idea}`);
  else if ('poll' in action) topics.push(`poll:${action.poll}`);
  else topics.push(`idea:${receipt.subject}`);
  return topics;
}

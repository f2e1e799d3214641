import type { Action, CivicAdapter, Receipt, Waiting, WaitingItem } from '@civic-widgets/core';
import { atom, type WritableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { civicError } from './loadable.ts';

/** What waits on this device; shared by all widgets of the page. */
export interface WaitingView {
  readonly waiting: Waiting | undefined;
  readonly items: readonly WaitingItem[];
}

/** Milliseconds after which an act that is still on its way is told as saved, where it is. */
const patience = 3_000;

export function waitingStore(connection: Connection): WritableAtom<WaitingView> {
  return keep(connection, 'waiting', () => atom<WaitingView>({ waiting: undefined, items: [] }));
}

/**
 * Looks into the outbox, and goes on with what waits there from before; undefined where the adapter has none. Rejects with a
 * `CivicError` where the outbox cannot be had.
 */
export function openWaiting(connection: Connection): Promise<Waiting | undefined> {
  return keep(connection, 'waiting opened', () => {
    const opening = open(connection);
    opening.catch(() => connection.kept.delete('waiting opened'));
    return opening;
  });
}

async function open(connection: Connection): Promise<Waiting | undefined> {
  const waiting = await (await connection.adapter).waiting?.();
  const store = waitingStore(connection);
  const tell = (): void => store.set({ waiting, items: waiting?.items ?? [] });
  waiting?.listen(tell);
  tell();
  return waiting;
}

/**
 * Gives an act to the outbox: in the place of what it says anew, as long as that was never sent.
 *
 * @param before what was done last about the same
 */
export async function submitKept(
  connection: Connection,
  adapter: CivicAdapter,
  action: Action,
  before: Action | undefined,
): Promise<Receipt> {
  const waiting = await openWaiting(connection).catch(() => undefined);
  const old = waiting?.items.find((item) => isInPlaceOf(action, item, before));
  if (waiting && old && old.action.id !== action.id) {
    try {
      return await waiting.replace(old.action.id, action);
    } catch (error) {
      // It was on its way already, or the storage refuses: then this comes after it.
      const { code } = civicError(error);
      if (code !== 'already-there' && code !== 'storage-refused') throw error;
    }
  }
  return adapter.submit(action);
}

/** A vote in the place of a vote, and so on; a text in the place of itself, where it was given back. */
function isInPlaceOf(
  action: Action,
  { action: old, state, attempted }: WaitingItem,
  before: Action | undefined,
): boolean {
  if (old.kind !== action.kind) return false;
  if (state === 'given-back') return old.id === before?.id;
  if (attempted || state === 'sending') return false;
  if (action.kind === 'idea.vote') return old.kind === 'idea.vote' && old.idea === action.idea;
  if (action.kind === 'idea.follow') return old.kind === 'idea.follow' && old.idea === action.idea;
  return action.kind === 'poll.cast' && old.kind === 'poll.cast' && old.poll === action.poll;
}

/** Resolves once it is true that the act is kept and cannot be sent now; never where it is sent soon. */
export function kept(connection: Connection, action: Action): Promise<'saved' | 'unsaved'> {
  return new Promise((resolve) => {
    const store = waitingStore(connection);
    let isLate = false;
    const look = (): void => {
      const item = store.get().items.find((one) => one.action.id === action.id);
      if (!item || item.state === 'given-back' || item.state === 'sending') return;
      if (!item.error && !isLate && navigator.onLine) return;
      leave();
      resolve(item.state === 'unsaved' ? 'unsaved' : 'saved');
    };
    const leave = store.listen(look);
    setTimeout(() => {
      isLate = true;
      look();
    }, patience);
    look();
  });
}

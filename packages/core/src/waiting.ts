import type { Unsubscribe } from './adapter.ts';
import type { CivicError } from './errors.ts';
import type { Action, ActionId } from './ledger/action.ts';
import type { Receipt } from './ledger/entry.ts';

/**
 * How far an act is that waits on this device.
 *
 * `sending`: it is on its way now. `saved`: it is in this browser's storage, and will be sent. `unsaved`: the storage refuses,
 * so only this page holds it; it is sent for as long as the page is open, or, where it was stored before, once the storage
 * answers. `sign-in`: it is saved, and can go on once this person has signed in again. `given-back`: it was refused for good;
 * `error` says why, and the words are still there.
 */
export type WaitingState = 'sending' | 'saved' | 'unsaved' | 'sign-in' | 'given-back';

export interface WaitingItem {
  readonly action: Action;
  readonly state: WaitingState;
  /**
   * Whether it may have arrived, as far as this device can know. Then it can no longer be changed: other words are an act of
   * their own, and may count as well. Of what was given back, only `unauthenticated` and `id-conflict` leave that open.
   */
  readonly attempted: boolean;
  /** Why it was given back, or why the last attempt came to nothing. */
  readonly error?: CivicError;
}

/** What waits on this device, of whoever acts here now: nobody sees, and nobody sends, what somebody else left here. */
export interface Waiting {
  /** In the order in which they were done. Another array after each change. */
  readonly items: readonly WaitingItem[];
  /** Calls the listener after `items` changed. */
  listen(listener: () => void): Unsubscribe;
  /** Tries at once what waits for its next attempt, except where the backend asked for time. */
  sendNow(): void;
  /**
   * Puts another action in the place of one that surely has not arrived, e.g. with other words. Resolves and rejects as `submit`
   * does; rejects with `already-there` where it is `attempted`: whoever wants to say it anew submits that, and removes this.
   */
  replace(id: ActionId, action: Action): Promise<Receipt>;
  /**
   * Forgets it. What was attempted may have been received nevertheless. Its `submit` rejects with `taken-back`. Rejects with
   * `storage-refused` where the storage still has it, so that another tab may send it, and cannot be changed.
   */
  remove(id: ActionId): Promise<void>;
  /**
   * Signing in calls this: what a guest left here is the person's who signed in now.
   *
   * @param guest the mark, as `who` told it, of whoever signed in, where that was a guest: also what was done by somebody of
   * whom nothing else is known goes along then
   */
  goAlong(guest?: string): Promise<void>;
  /** Signing out calls this, where the person does not want it to wait for their return. */
  clear(): Promise<void>;
}

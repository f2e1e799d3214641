import { CivicError, newId, type CivicAdapter, type Myself, type Viewer } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { touch } from './live.ts';
import { valueOf } from './loadable.ts';
import { openWaiting, waitingStore } from './outbox.ts';
import { pageLogin, statementOf } from './page-login.ts';
import { spaceStore } from './space.ts';

/** Who acts here as far as the page can tell without asking, and what can be done about it. */
export interface Here {
  readonly adapter: CivicAdapter;
  readonly myself: Myself;
}

/** Readies signing in, once for the page; undefined where the adapter knows no such thing. Rejects where it cannot be had now. */
export function openMyself(connection: Connection): Promise<Here | undefined> {
  return keep(connection, 'myself', () => {
    const opening = open(connection);
    opening.catch(() => connection.kept.delete('myself'));
    return opening;
  });
}

async function open(connection: Connection): Promise<Here | undefined> {
  const adapter = await connection.adapter;
  const myself = await adapter.myself?.();
  if (!myself) return undefined;
  const here = { adapter, myself };
  if (myself.cameBack === 'signed-in') void becomeAnother(connection, here, true);
  followTabs(connection, adapter);
  return here;
}

/** Whether anybody has acted here. */
export async function isSomebody(adapter: CivicAdapter): Promise<boolean> {
  return adapter.who ? (await adapter.who()) !== undefined : true;
}

/** Whether somebody who is signed in with the page has to do nothing more. */
export function takesPageLogin(connection: Connection): boolean {
  return pageLogin() !== undefined && valueOf(spaceStore(connection).get())?.signIn?.hosts === true;
}

/**
 * Signs in, in the very press. What a guest did and what still waits go along. Undefined: the person gave up.
 *
 * @throws CivicError `unauthenticated` with the field `data-login` where people have to sign in with the page first
 */
export async function signIn(connection: Connection, here: Here, lang: string): Promise<Viewer | undefined> {
  const viewer = await (takesPageLogin(connection) ? byPage(connection, here, lang) : here.myself.signIn({ lang }));
  if (viewer) await becomeAnother(connection, here, true);
  return viewer;
}

/** Until the evening: who comes back is in again at a press, and whoever sits there next is not them. */
async function byPage(connection: Connection, { myself }: Here, lang: string): Promise<Viewer | undefined> {
  const assertion = await statementOf(pageLogin() ?? '');
  if (assertion !== undefined) return myself.signIn({ lang, assertion, keep: false });
  const ways = valueOf(spaceStore(connection).get())?.signIn;
  if (ways?.email || ways?.providers.length) return myself.signIn({ lang });
  throw new CivicError('unauthenticated', { field: 'data-login' });
}

/** @param left what becomes of what waits here: it is kept until the person is back, or deleted */
export async function signOut(connection: Connection, here: Here, left: 'keep' | 'delete'): Promise<void> {
  if (left === 'delete') await (await openWaiting(connection))?.clear();
  await here.myself.signOut();
  await becomeAnother(connection, here, false);
}

/** Erases what this person wrote, and signs them out here. */
export async function eraseMyself(connection: Connection, here: Here, person: string): Promise<void> {
  // Nothing is lost, and nobody waits, where it cannot be done now.
  if (!navigator.onLine) throw new CivicError('unavailable');
  // Where the backend cannot be reached that is said at once, and nothing is deleted here: an outbox would keep it for later.
  await here.adapter.viewer();
  await (await openWaiting(connection))?.clear();
  await here.adapter.submit({ id: newId(), kind: 'person.erase', at: new Date().toISOString(), person });
  await here.myself.signOut();
  await becomeAnother(connection, here, false);
}

async function becomeAnother(connection: Connection, { adapter, myself }: Here, along: boolean): Promise<void> {
  if (along && adapter.waiting) {
    try {
      await (await openWaiting(connection))?.goAlong(myself.guest);
    } catch (error) {
      // Whoever signed in is signed in all the same; what waits stays the guest's.
      console.error(error);
    }
  }
  // Who looks now may do other things, and sees their own.
  await touch(connection, '*');
}

/** Somebody signed in or out in another tab, or in a window that came back to this site by itself. */
function followTabs(connection: Connection, adapter: CivicAdapter): void {
  if (!adapter.who) return;
  let known = adapter.who();
  window.addEventListener('storage', () => {
    const before = known;
    known = Promise.resolve(adapter.who?.());
    void Promise.all([before, known]).then(([was, is]) => (was === is ? undefined : touch(connection, '*')));
  });
}

/** How much waits on this device to be sent. */
export function waitingCount(connection: Connection): number {
  return waitingStore(connection).get().items.length;
}

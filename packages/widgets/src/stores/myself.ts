import { newId, type CivicAdapter, type Myself, type Viewer } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { touch } from './live.ts';
import { openWaiting, waitingStore } from './outbox.ts';

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

/** Signs in, in the very press. What a guest did and what still waits go along. Undefined: the person gave up. */
export async function signIn(
  connection: Connection,
  here: Here,
  lang: string,
  keepIt: boolean,
): Promise<Viewer | undefined> {
  const viewer = await here.myself.signIn({ lang, keep: keepIt });
  if (viewer) await becomeAnother(connection, here, true);
  return viewer;
}

/** @param left what becomes of what waits here: it is kept until the person is back, or deleted */
export async function signOut(connection: Connection, here: Here, left: 'keep' | 'delete'): Promise<void> {
  if (left === 'delete') await (await openWaiting(connection))?.clear();
  await here.myself.signOut();
  await becomeAnother(connection, here, false);
}

/** Erases what this person wrote, and forgets here who that was. */
export async function eraseMyself(connection: Connection, here: Here, person: string): Promise<void> {
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

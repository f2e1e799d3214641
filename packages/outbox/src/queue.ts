import { CivicError, sameAction, type Action, type ActionId } from '@civic-widgets/core';
import { idOf, type Ended, type Item, type Kept, type Owner, type Trouble } from './item.ts';
import { isGuest, isLeft, isOf, isStranded } from './owner.ts';
import type { Verdict } from './verdict.ts';

/*
 * What becomes of the queue: pure functions from what is kept to what is kept then. Each is done in one transaction of the
 * storage, so that tabs never see half of it.
 */

/** Milliseconds for which the end of an item is remembered, so that every open page hears of it, and how many. */
const remembered = 86_400_000;
const mostRemembered = 2_000;

/** How many people are remembered of whom nothing waits. */
const mostPeople = 4;

/** What an action is about: actions of one subject are sent in the order in which they were done. */
export function subjectOf(action: Action): string {
  if ('idea' in action) return action.idea;
  if ('poll' in action) return action.poll;
  return action.id;
}

/**
 * Whether the backend may have it: an answer may have got lost. Of what comes back, only two codes leave that open: whoever sent
 * it is not known any more, or is another; all other refusals are said of the act itself, which therefore did not count.
 */
export function mayHaveArrived({ attempts, given, trouble }: Item): boolean {
  if (attempts === 0) return false;
  return given !== true || leavesOpen(trouble);
}

/** Whether a refusal leaves open that it arrived before. */
function leavesOpen(trouble: Trouble | undefined): boolean {
  return trouble?.code === 'unauthenticated' || trouble?.code === 'id-conflict';
}

/**
 * Adds an act. What was given back may come again under its id, as it was or mended: the backend keeps once what has one id.
 * What may have arrived stays so.
 *
 * @throws CivicError `id-conflict` when another action waits under its id; `taken-back` when the person took it back meanwhile,
 *   e.g. in another tab, or put another one in its place
 */
export function put(kept: Kept, action: Action, by: Owner, now: number): Kept {
  const known = kept.items.find((item) => idOf(item) === action.id);
  if (known?.given) {
    const { attempts, instead } = known;
    const tried = mayHaveArrived(known) ? { attempts } : {};
    const again = put(without(kept, action.id), action, by, now);
    return change(again, action.id, (item) => ({ ...item, ...tried, ...(instead && { instead }) }));
  }
  if (known && !sameAction(known.action, action)) throw new CivicError('id-conflict', { field: 'id' });
  if (known) return kept;
  const over = kept.ended.find(({ id }) => id === action.id);
  if (over && !over.receipt && !over.told) throw new CivicError('taken-back');
  // By the clock, so that what another tab keeps again after a wiping comes before what is done from now on.
  const order = Math.max(now, ...kept.items.map((item) => item.order + 1));
  const ended = over ? kept.ended.filter((one) => one !== over) : kept.ended;
  // Of what the storage refused this page may hear here only that another one sent it long ago.
  const attempts = over?.receipt || leavesOpen(over?.told) ? 1 : 0;
  return { ...kept, ended, items: [...kept.items, { action, order, by, attempts }] };
}

/** Puts an action where another one waited. One that may have arrived, or is gone, cannot be replaced; then nothing changes. */
export function replace(kept: Kept, id: ActionId, action: Action, by: Owner, now: number): Kept {
  const before = kept.items.find((item) => idOf(item) === id);
  if (!before || mayHaveArrived(before)) return kept;
  const left = id === action.id ? without(kept, id) : end(kept, id, now);
  const moved = change(put(left, action, by, now), action.id, (item) => ({
    ...item,
    order: before.order,
    instead: [...(before.instead ?? []), id],
  }));
  return { ...moved, items: [...moved.items].sort((a, b) => a.order - b.order) };
}

/** Sending it begins: written before, so that nobody changes it from now on. */
export function begin(kept: Kept, id: ActionId): Kept {
  return change(kept, id, ({ wait: _wait, ...item }) => ({ ...item, attempts: item.attempts + 1 }));
}

/**
 * How an attempt went.
 *
 * @param attempt which one. Told late, since the storage refused meanwhile, nothing but a receipt says anything of a later one
 *   that another tab began.
 */
export function conclude(kept: Kept, id: ActionId, verdict: Verdict, now: number, attempt: number): Kept {
  const isLate = kept.items.some((item) => idOf(item) === id && item.attempts !== attempt);
  if (isLate && verdict.then !== 'received') return kept;
  switch (verdict.then) {
    case 'received': {
      // After a wiping another tab may have kept again what it took the place of: that is not to count beside it.
      const { instead = [] } = kept.items.find((item) => idOf(item) === id) ?? {};
      const left = end(kept, id, now, { receipt: verdict.receipt });
      return instead.reduce((before, old) => end(before, old, now), left);
    }
    case 'give-back':
      return change(kept, id, ({ wait: _wait, ...item }) => ({ ...item, trouble: verdict.trouble, given: true }));
    case 'again':
      return change(kept, id, (item) => {
        const { trouble, after } = verdict;
        return { ...item, trouble, ...(after > 0 && { wait: { since: now, until: now + after } }) };
      });
    case 'sign-in':
      // A guest cannot sign in again: nobody can send it any more as whom it was done.
      return change(kept, id, (item) => ({
        ...item,
        trouble: verdict.trouble,
        ...(isGuest(item.by) && { given: true }),
      }));
  }
}

/** An item is over: received, or taken back or refused where there is no receipt. */
export function end(kept: Kept, id: ActionId, now: number, how: Pick<Ended, 'receipt' | 'told'> = {}): Kept {
  if (!kept.items.some((item) => idOf(item) === id)) return kept;
  const ended = kept.ended.filter(({ at }) => now - at < remembered).slice(1 - mostRemembered);
  return { ...without(kept, id), ended: [...ended, { id, at: now, ...how }] };
}

/** Gives back what no longer can be sent as whom it was done. */
export function giveBackStranded(item: Item, me: Owner): Item {
  if (item.given || !isStranded(item.by, me)) return item;
  const { wait: _wait, ...back } = item;
  return { ...back, given: true, trouble: { code: 'unauthenticated' } };
}

/** A guest signed in: what they left is theirs still. */
export function goAlong(kept: Kept, me: Owner, left: ReadonlySet<ActionId>, guest?: string): Kept {
  return {
    ...kept,
    items: kept.items.map((item) => {
      if (!left.has(idOf(item)) || !isLeft(item.by, guest) || isOf(item.by, me)) return item;
      const { given: _given, ...going } = item;
      return { ...(item.trouble?.code === 'unauthenticated' ? going : item), by: me };
    }),
  };
}

/** Keeps who stands behind a mark, for pages that are opened when the backend cannot be asked. */
export function know(kept: Kept, owner: Owner): Kept {
  const { people = [], items } = kept;
  if (people.some(({ mark }) => mark === owner.mark)) return kept;
  const isNeeded = ({ mark }: Owner): boolean => items.some(({ by }) => by.mark === mark);
  const others = people.filter((one, index) => index > people.length - mostPeople || isNeeded(one));
  return { ...kept, people: [...others, owner] };
}

function without(kept: Kept, id: ActionId): Kept {
  return { ...kept, items: kept.items.filter((item) => idOf(item) !== id) };
}

function change(kept: Kept, id: ActionId, to: (item: Item) => Item): Kept {
  if (!kept.items.some((item) => idOf(item) === id)) return kept;
  return { ...kept, items: kept.items.map((item) => (idOf(item) === id ? to(item) : item)) };
}

import type { ActionId } from '@civic-widgets/core';
import { idOf, type Item, type Owner, type Wait } from './item.ts';
import { isOf } from './owner.ts';
import { subjectOf } from './queue.ts';

/** Milliseconds after a first failure, and the most between two attempts. */
const soon = 1_000;
const seldom = 300_000;

/** Milliseconds until the next attempt: doubling, and spread so that not everyone comes back at once. */
export function pauseAfter(failures: number, random: number): number {
  return Math.min(seldom, soon * 2 ** Math.min(failures - 1, 20)) * (0.5 + random / 2);
}

/** Whether a wait still holds. One that seems to have begun in the future was written before the clock was set back. */
export function isWaiting(wait: Wait | undefined, now: number): boolean {
  return wait !== undefined && wait.since <= now && now < wait.until;
}

/** What may be sent now, or when to look again; `at` undefined: not before something changes. */
export type Turn = { readonly send: Item; readonly as: Owner } | { readonly at: number | undefined };

export interface Pauses {
  /** The way to the backend itself. */
  readonly line: readonly (Wait | undefined)[];
  /** Single items, of this page's own accord. */
  readonly items: ReadonlyMap<ActionId, Wait>;
}

/**
 * Whose turn it is. Of each subject only the first that was not given back, so that order holds; among subjects the least
 * tried, so that one that never gets through keeps nobody else waiting.
 *
 * @param isOurs whether this tab is to send it, rather than another
 */
export function turnOf(
  items: readonly Item[],
  me: Owner,
  now: number,
  pauses: Pauses,
  isOurs: (item: Item) => boolean = () => true,
): Turn {
  const all = new Map<string, Item>();
  for (const item of items) {
    if (item.given || !isOf(item.by, me)) continue;
    const subject = subjectOf(item.action);
    if (!all.has(subject)) all.set(subject, item);
  }
  // What another tab has to send comes first, and keeps its subject waiting.
  const heads = [...all.values()].filter(isOurs);
  const waits = (item: Item): readonly Wait[] =>
    [...pauses.line, item.wait, pauses.items.get(idOf(item))].filter(
      (wait) => wait !== undefined && isWaiting(wait, now),
    ) as Wait[];
  const ready = heads.filter((item) => waits(item).length === 0);
  const next = ready.reduce<Item | undefined>(
    (best, item) => (best === undefined || item.attempts < best.attempts ? item : best),
    undefined,
  );
  if (next) return { send: next, as: me };
  const ends = heads.map((item) => Math.max(...waits(item).map(({ until }) => until)));
  return { at: ends.length > 0 ? Math.min(...ends) : undefined };
}

import type { Idea } from '@civic-widgets/core';

/**
 * How many supporters the idea joined to has now, and at least and at most once the other is joined to it: whoever supported
 * both counts once, and who they are is told to nobody. Imported totals have no people behind them and stay where they are.
 * Undefined where the counts may not be seen.
 */
export function mergedSupport(
  from: Idea,
  into: Idea,
): { readonly now: number; readonly least: number; readonly most: number } | undefined {
  if (from.votes.up === null || into.votes.up === null) return undefined;
  const now = into.votes.up;
  const moving = Math.max(0, from.votes.up - from.imported);
  const there = Math.max(0, now - into.imported);
  return { now, least: now + Math.max(0, moving - there), most: now + moving };
}

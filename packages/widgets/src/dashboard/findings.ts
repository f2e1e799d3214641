import { contributionsIn, type ActivityDay, type Day, type Insight } from '@civic-widgets/core';
import { dayAfter, dayIn } from '../charts/days.ts';

/** Fewer contributions than this say nothing that would still be true next week. */
export const enough = 20;

/** What can honestly be said of the activity over time; `wording.ts` puts it into a sentence. */
export type ActivityFinding =
  | { readonly kind: 'none' }
  /** Too little for a claim: only what there is. */
  | { readonly kind: 'thin'; readonly total: number }
  /** The last seven days that are over, against the seven before; `percent` is the change, rounded. */
  | { readonly kind: 'trend'; readonly last: number; readonly before: number; readonly percent: number }
  | { readonly kind: 'peak'; readonly day: Day; readonly count: number }
  /** The average of the days that are over, rounded. */
  | { readonly kind: 'steady'; readonly perWeek: number }
  | { readonly kind: 'total'; readonly total: number };

/** @param timeZone the space's: today is not over, and counts in no trend and no average */
export function activityFinding(insight: Insight, timeZone: string): ActivityFinding {
  const total = contributionsIn(insight.total);
  if (total === 0) return { kind: 'none' };
  if (total < enough) return { kind: 'thin', total };
  const today = dayIn(timeZone, Date.parse(insight.asOf));
  const over = insight.days.filter(({ day }) => day < today);
  return trend(over, today) ?? peak(insight.days, total) ?? steady(over) ?? { kind: 'total', total };
}

/** A change by a fifth or more, where both weeks have enough to compare; said only of a range that reaches to now. */
function trend(over: readonly ActivityDay[], today: Day): ActivityFinding | undefined {
  if (over.length < 14 || over.at(-1)?.day !== dayAfter(today, -1)) return undefined;
  const last = sum(over.slice(-7));
  const before = sum(over.slice(-14, -7));
  if (Math.min(last, before) < enough / 2) return undefined;
  const percent = Math.round(((last - before) / before) * 100);
  return Math.abs(percent) >= 20 ? { kind: 'trend', last, before, percent } : undefined;
}

/** One day that has at least twice the average, and more than any other. */
function peak(days: readonly ActivityDay[], total: number): ActivityFinding | undefined {
  const [first, second] = [...days].sort((a, b) => contributionsIn(b) - contributionsIn(a));
  if (!first || !second) return undefined;
  const count = contributionsIn(first);
  const stands = count >= Math.max(enough / 4, (2 * total) / days.length) && count > contributionsIn(second);
  return stands ? { kind: 'peak', day: first.day, count } : undefined;
}

function steady(over: readonly ActivityDay[]): ActivityFinding | undefined {
  const perWeek = Math.round((sum(over) / over.length) * 7);
  return over.length >= 14 && perWeek >= 1 ? { kind: 'steady', perWeek } : undefined;
}

function sum(days: readonly ActivityDay[]): number {
  return days.reduce((all, day) => all + contributionsIn(day), 0);
}

import { contributionsIn, type ActivityCounts, type ActivityDay, type Day } from '@civic-widgets/core';
import { dayAfter } from './days.ts';

/** Stretches of time by which a chart can count, the shortest first; weeks are ISO weeks, from Monday on. */
export const spans = ['day', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

/** One column of a chart over time. */
export interface Bucket {
  readonly span: Span;
  /** First and last day that it counts; both lie in the chart's range. */
  readonly from: Day;
  readonly to: Day;
  readonly counts: ActivityCounts;
  readonly total: number;
  /** Whether the range shows only a part of the span: the rest lies outside, or has not happened yet. */
  readonly cut: boolean;
}

const roughDays: Readonly<Record<Span, number>> = { day: 1, week: 7, month: 30.4, year: 365 };

/**
 * The shortest span whose columns are still wide enough to be told apart.
 *
 * @param days how many days the chart covers
 * @param width pixels that all columns share
 * @param least pixels that a column and its gap need
 */
export function spanFor(days: number, width: number, least = 9): Span {
  return spans.find((span) => (days / roughDays[span]) * least <= width) ?? 'year';
}

/**
 * The days without the empty ones at their beginning, so that a young project is not a speck at the end of a long line.
 * A week or less is not cut off, and two weeks are always left.
 */
export function sinceBegun(days: readonly ActivityDay[]): readonly ActivityDay[] {
  const first = days.findIndex((day) => contributionsIn(day) > 0);
  return first > 7 ? days.slice(Math.min(first, Math.max(days.length - 14, 0))) : days;
}

/** @param today the day that is not over yet, on which the last bucket is cut; in the space's zone */
export function bucketed(days: readonly ActivityDay[], span: Span, today: Day): readonly Bucket[] {
  const groups = new Map<string, ActivityDay[]>();
  for (const day of days) {
    const start = startOf(day.day, span);
    const group = groups.get(start);
    if (group) group.push(day);
    else groups.set(start, [day]);
  }
  return [...groups].map(([start, group]) => {
    const counts = group.reduce(plus, { ideas: 0, comments: 0, votes: 0, ballots: 0 });
    const from = group[0]?.day ?? start;
    const to = group.at(-1)?.day ?? start;
    const cut = from > start || to < endOf(start, span) || to >= today;
    return { span, from, to, counts, total: contributionsIn(counts), cut };
  });
}

/** The first day of the span in which a day lies. */
export function startOf(day: Day, span: Span): Day {
  if (span === 'day') return day;
  if (span === 'week') return dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return span === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function endOf(start: Day, span: Span): Day {
  if (span === 'day') return start;
  if (span === 'week') return dayAfter(start, 6);
  return dayAfter(startOf(dayAfter(start, span === 'month' ? 31 : 366), span), -1);
}

function plus(sum: ActivityCounts, day: ActivityCounts): ActivityCounts {
  return {
    ideas: sum.ideas + day.ideas,
    comments: sum.comments + day.comments,
    votes: sum.votes + day.votes,
    ballots: sum.ballots + day.ballots,
  };
}

import type { ActivityCounts, Day, Insight, Say } from '@civic-widgets/core';
import { sinceBegun, type Bucket } from '../charts/buckets.ts';
import type { SharedMessages } from '../controls/words-controller.ts';
import { regional } from '../locales/dates.ts';
import type { ActivityFinding } from './findings.ts';
import type { ShareFinding } from './shares.ts';
import type { DashboardMessages } from './words.ts';

export type SayDashboard = Say<SharedMessages & DashboardMessages>;

/** Writes days, which have no hour and so no zone: 12 March is 12 March. */
export class Calendar {
  readonly #language: string;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(language: string) {
    this.#language = regional(language);
  }

  write(day: Day, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.#formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.#language, { ...options, timeZone: 'UTC' });
      this.#formats.set(key, format);
    }
    return format.format(Date.parse(`${day}T00:00:00Z`));
  }

  /** `12 March`, with the year where it is not that of `near`. */
  day(day: Day, near: Day = day): string {
    const year = day.slice(0, 4) === near.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
    return this.write(day, { day: 'numeric', month: 'long', ...year });
  }
}

/** From when to when, with the years that are needed; a range without an end begins with its first contribution. */
export function rangeText({ from, to, days }: Insight, calendar: Calendar): { from: string; to: string } {
  const first = days.length > 400 ? (sinceBegun(days)[0]?.day ?? from) : from;
  return {
    from: calendar.day(first, to),
    to: calendar.write(to, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

export function percent(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
}

export function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** When a bucket was: `12 March`, `Week from 9 to 15 March`, `March 2026`, `2026`. */
export function when({ span, from, to }: Bucket, say: SayDashboard, calendar: Calendar, near: Day): string {
  if (span === 'day') return calendar.day(from, near);
  if (span === 'week') return say('week', { from: calendar.day(from, to), to: calendar.day(to, near) });
  return calendar.write(from, span === 'month' ? { month: 'long', year: 'numeric' } : { year: 'numeric' });
}

/** `3 ideas, 20 votes`: the kinds of which there are any. */
export function kinds(counts: ActivityCounts, say: SayDashboard): string {
  const all = (['ideas', 'comments', 'votes', 'ballots'] as const).filter((kind) => counts[kind] > 0);
  return all.map((kind) => say(kind, { count: counts[kind] })).join(', ');
}

export function sayActivity(finding: ActivityFinding, say: SayDashboard, language: string, calendar: Calendar): string {
  switch (finding.kind) {
    case 'none':
      return say('activityNone');
    case 'thin':
      return say('activityThin', { count: finding.total });
    case 'total':
      return say('activityTotal', { count: finding.total });
    case 'steady':
      return say('activitySteady', { count: finding.perWeek });
    case 'peak': {
      const day = calendar.write(finding.day, { weekday: 'long', day: 'numeric', month: 'long' });
      return say('activityPeak', { day, what: say('contributions', { count: finding.count }) });
    }
    case 'trend': {
      const { last, before } = finding;
      const change = percent(Math.abs(finding.percent), language);
      return say(finding.percent > 0 ? 'activityMore' : 'activityLess', { last, before, percent: change });
    }
  }
}

/** @param name the title of a topic or area */
export function sayShare(
  finding: ShareFinding,
  of: 'topics' | 'areas',
  name: (id: string) => string,
  say: SayDashboard,
  language: string,
): string {
  switch (finding.kind) {
    case 'none':
      return say(`${of}None`);
    case 'thin':
      return say(`${of}Thin`, { count: finding.total });
    case 'even':
      return say(`${of}Even`);
    case 'tie':
      return say(`${of}Tie`, { first: name(finding.first), second: name(finding.second) });
    case 'rate':
      return say('areasRate', { name: name(finding.first), rate: decimal(finding.perThousand, language) });
    case 'lead':
      return say(`${of}Lead`, { name: name(finding.first), percent: percent(finding.percent, language) });
  }
}

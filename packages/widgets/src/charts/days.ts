import type { Day } from '@civic-widgets/core';

// As core has them; but core's carry what only a backend needs, and every page would fetch it. A test compares.

/** The day on which a moment falls in a time zone (IANA name). */
export function dayIn(timeZone: string, at: number): Day {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = format.formatToParts(at);
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day that lies `count` days after `day`; before it when negative. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

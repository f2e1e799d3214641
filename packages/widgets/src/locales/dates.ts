import type { Instant } from '@civic-widgets/core';

/** Day and time with the zone named: `20. Dezember 2026 um 18:00 MEZ`. */
export function dateTime(at: Instant, language: string, timeZone: string): string {
  const format = {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(regional(language), { ...format, timeZoneName: 'short' }).format(Date.parse(at));
}

/** The day alone, in the space's zone: `20. Dezember 2026`. */
export function date(at: Instant, language: string, timeZone: string): string {
  const format = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(regional(language), format).format(Date.parse(at));
}

/** How long from now, in the largest unit that tells: `in 3 Tagen`, `vor 2 Stunden`. */
export function fromNow(at: Instant, language: string, now: number = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'minute');
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** English dates as Europe writes them. */
export function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

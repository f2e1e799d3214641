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

/** Making one takes as long as writing a hundred days with it. */
const dayFormats: Record<string, Intl.DateTimeFormat> = {};

/** The day alone, in the space's zone: `20. Dezember 2026`. */
export function date(at: Instant, language: string, timeZone: string): string {
  const format = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  const days = (dayFormats[`${language} ${timeZone}`] ??= new Intl.DateTimeFormat(regional(language), format));
  return days.format(Date.parse(at));
}

/**
 * How long from now, in the largest unit that tells: `in 3 Wochen`, `vor 2 Stunden`. Always a number: `morgen` would say
 * which day it is, and that stands in the date beside it.
 */
export function fromNow(at: Instant, language: string, now: number = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const [unit, length] = units.find(([, length, least]) => Math.abs(seconds) >= length * least) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language).format(Math.trunc(seconds / length), unit);
}

/** Each with its seconds, and from how many of it on it is used. */
const units = [
  ['year', 31_536_000, 2],
  ['month', 2_592_000, 2],
  ['week', 604_800, 2],
  ['day', 86_400, 1],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
] as const;

/** English dates as Europe writes them. */
export function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

import type { Instant } from '@civic-widgets/core';

/** Day and time with the zone named: `20. Dezember 2026 um 18:00 MEZ`. */
export function dateTime(at: Instant, language: string, timeZone: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(regional(language), { ...format, timeZone, timeZoneName: 'short' }).format(
    Date.parse(at),
  );
}

/** The day alone, in the space's zone: `20. Dezember 2026`. */
export function date(at: Instant, language: string, timeZone: string): string {
  const format = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(regional(language), format).format(Date.parse(at));
}

/** English dates as Europe writes them. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

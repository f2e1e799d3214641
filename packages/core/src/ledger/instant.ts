/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-24T08:30:00.000Z`. Sorts as text. */
export type Instant = string;
/** A calendar day in the space's time zone: `2026-11-24`. */
export type Day = string;

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

export function milliseconds(at: Instant): number {
  return Date.parse(at);
}

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && pattern.test(value) && !Number.isNaN(Date.parse(value));
}

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(at) && instant(at).startsWith(value);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, Day>();

/** The day on which a moment falls in a time zone (IANA name). */
export function dayIn(timeZone: string, at: number): Day {
  // Zones differ from UTC by whole quarters of an hour, so that a quarter never straddles two days.
  const quarter = Math.floor(at / 900_000);
  const key = `${timeZone} ${quarter}`;
  let day = days.get(key);
  if (day === undefined) {
    let format = formats.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
      formats.set(timeZone, format);
    }
    // By its parts: how a language orders them differs from engine to engine.
    const parts = new Map(format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, value]));
    day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
    if (days.size > 10_000) days.clear();
    days.set(key, day);
  }
  return day;
}

/** The day that lies `count` days after `day`; before it when negative. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

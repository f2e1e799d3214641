import { dayAfter, dayIn, type InsightQuery } from '@civic-widgets/core';

const lengths: Readonly<Record<string, number>> = { '30d': 30, '90d': 90, '365d': 365 };
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What the attributes of a dashboard ask for. */
export interface Asked {
  /** `30d`, `90d` or `365d`; anything else is `90d`. */
  readonly range: string;
  /** A day, or nothing; what is no day is passed over. */
  readonly from: string;
  readonly to: string;
  readonly project: string;
}

/** The question for the backend; days are the space's. */
export function queryFor({ range, from, to, project }: Asked, timeZone: string, now: number): InsightQuery {
  const last = dayPattern.test(to) ? to : undefined;
  const days = lengths[range] ?? 90;
  const first = dayPattern.test(from) ? from : undefined;
  // What the backend does of itself is left to it: a device whose clock is wrong then gets the right days.
  const usual = days === 90 && first === undefined && last === undefined;
  return {
    ...(project !== '' && { project }),
    ...(!usual && { from: first ?? dayAfter(last ?? dayIn(timeZone, now), 1 - days) }),
    ...(last !== undefined && { to: last }),
  };
}

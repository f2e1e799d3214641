import type { InsightQuery } from '@civic-widgets/core';
import { dayAfter, dayIn } from '../charts/days.ts';

/** How many days back each reaches; ten years are as much as a backend tells at once. */
const lengths = { '30d': 30, '90d': 90, '365d': 365, all: 3_650 } as const;
export type RangeName = keyof typeof lengths;
export const rangeNames = Object.keys(lengths) as readonly RangeName[];
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What the attributes of a dashboard ask for. */
export interface Asked {
  /** One of `rangeNames`; anything else is `90d`. */
  readonly range: string;
  /** A day, or nothing; what is no day is passed over. */
  readonly from: string;
  readonly to: string;
  readonly project: string;
}

export function rangeIn(attribute: string): RangeName {
  return isRange(attribute) ? attribute : '90d';
}

export function isRange(value: string): value is RangeName {
  return Object.hasOwn(lengths, value);
}

export function isDayText(value: string): boolean {
  return dayPattern.test(value);
}

/** The question for the backend; days are the space's. */
export function queryFor({ range, from, to, project }: Asked, timeZone: string, now: number): InsightQuery {
  const last = isDayText(to) ? to : undefined;
  const days = lengths[rangeIn(range)];
  const first = isDayText(from) ? from : undefined;
  // What the backend does of itself is left to it: a device whose clock is wrong then gets the right days.
  const usual = days === 90 && first === undefined && last === undefined;
  return {
    ...(project !== '' && { project }),
    ...(!usual && { from: first ?? dayAfter(last ?? dayIn(timeZone, now), 1 - days) }),
    ...(last !== undefined && { to: last }),
  };
}

import { dayAfter, dayIn, type Day, type InsightQuery } from '@civic-widgets/core';

const lengths: Readonly<Record<string, number>> = { '30d': 30, '90d': 90, '365d': 365 };
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What the attributes of a dashboard ask for. */
export interface Asked {
  /** `30d`, `90d` or `365d`; anything else is `90d`. */
  readonly range: string;
  readonly from: Day | '';
  readonly to: Day | '';
  readonly project: string;
}

/** The question for the backend; days are the space's. What is not given is left to the backend, so that it moves with time. */
export function queryFor({ range, from, to, project }: Asked, timeZone: string, now: number): InsightQuery {
  const last = dayPattern.test(to) ? to : undefined;
  const days = lengths[range] ?? 90;
  const first = dayPattern.test(from) ? from : dayAfter(last ?? dayIn(timeZone, now), 1 - days);
  return {
    ...(project !== '' && { project }),
    from: first,
    ...(last !== undefined && { to: last }),
  };
}

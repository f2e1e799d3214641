import { milliseconds } from '../ledger/instant.ts';
import type { SpaceFile } from './space.ts';

/** Zones differ from UTC by whole quarters of an hour, so that a day begins with one everywhere. */
const quarter = 900_000;

/** A stretch of time, in milliseconds: from a moment on, up to another. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/**
 * The stretch around a moment in which the clock alone changes nothing of what a space answers to people whom it does not know:
 * nothing opens, nothing closes, and no day begins.
 */
export function periodAt({ projects, polls }: SpaceFile, now: number): Period {
  let from = Math.floor(now / quarter) * quarter;
  let until = from + quarter;
  for (const { opens, closes } of [...projects, ...projects.flatMap(({ phases = [] }) => phases), ...polls]) {
    for (const moment of [opens, closes]) {
      if (moment === undefined) continue;
      const at = milliseconds(moment);
      if (at <= now) from = Math.max(from, at);
      else until = Math.min(until, at);
    }
  }
  return { from, until };
}

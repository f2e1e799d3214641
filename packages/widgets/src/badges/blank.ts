import type { Standing } from '@civic-widgets/core';

/** Whether nothing is known of the person: no contribution, and so nothing that was earned. */
export function isBlank({ points, history, badges }: Standing): boolean {
  return points === 0 && history.length === 0 && badges.every(({ earnedAt }) => earnedAt === undefined);
}

import type { Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { dayIn, milliseconds } from '../ledger/instant.ts';
import type { ActivityCounts } from './insight.ts';

/** Counts one contribution on its day, under its topic and area. */
export function activityEffect(
  { entry, space }: Case,
  about: { readonly project: string; readonly topic: string | null; readonly area: string | null },
  kind: keyof ActivityCounts,
): readonly Effect[] {
  const none = { ideas: 0, comments: 0, votes: 0, ballots: 0 };
  const day = dayIn(space.timeZone, milliseconds(entry.acceptedAt));
  const { project, topic, area } = about;
  return [
    { do: 'add', table: 'activity', row: { day, project, topic: topic ?? '', area: area ?? '', ...none, [kind]: 1 } },
  ];
}

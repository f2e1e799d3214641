import { contributionsIn, type ActivityCounts, type AreaActivity } from '@civic-widgets/core';
import { enough } from './findings.ts';

/** A topic or area with what it is compared by: contributions, or contributions for every thousand inhabitants. */
export interface Part {
  readonly id: string;
  readonly value: number;
  readonly total: number;
  readonly counts: ActivityCounts;
}

/** What can honestly be said of topics or areas; `wording.ts` puts it into a sentence. */
export type ShareFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'thin'; readonly total: number }
  /** `percent` of all contributions that could name a topic or an area, whether they do or not, rounded. */
  | { readonly kind: 'lead'; readonly first: string; readonly percent: number }
  | { readonly kind: 'rate'; readonly first: string; readonly perThousand: number }
  | { readonly kind: 'tie'; readonly first: string; readonly second: string }
  /** Three or more have the most. */
  | { readonly kind: 'even' };

/** The most first, as the insight has them. */
export function byCount<T extends ActivityCounts>(rows: readonly T[], idOf: (row: T) => string): readonly Part[] {
  return rows.map((row) => ({ id: idOf(row), value: contributionsIn(row), total: contributionsIn(row), counts: row }));
}

export interface Areas {
  readonly by: 'rate' | 'count';
  /** The most first. */
  readonly compared: readonly Part[];
  /** Areas that cannot be compared, as nobody knows how many people live there. */
  readonly unknown: readonly Part[];
}

/** Compares areas by their inhabitants where that is known of two or more, or of all. */
export function compareAreas(areas: readonly AreaActivity[]): Areas {
  const parts = byCount(areas, ({ area }) => area);
  const known = areas
    .filter(({ perThousand }) => perThousand !== null)
    .map((row): Part => ({ id: row.area, value: row.perThousand ?? 0, total: contributionsIn(row), counts: row }));
  if (known.length < 2 && known.length < areas.length) return { by: 'count', compared: parts, unknown: [] };
  return {
    by: 'rate',
    compared: known.sort((a, b) => b.value - a.value),
    unknown: parts.filter(({ id }) => !known.some((part) => part.id === id)),
  };
}

/**
 * Contributions that name no topic or no area, though they could: a ballot is about its poll alone. They are a share of
 * their own, so that the others are not made larger than they are.
 */
export function unnamed(total: ActivityCounts, rows: readonly ActivityCounts[]): ActivityCounts {
  const left = { ...total, ballots: 0 };
  for (const row of rows) for (const kind of ['ideas', 'comments', 'votes'] as const) left[kind] -= row[kind];
  return left;
}

/**
 * @param parts the most first
 * @param without how many contributions name no topic or no area
 */
export function shareFinding(parts: readonly Part[], by: Areas['by'] = 'count', without = 0): ShareFinding {
  const total = parts.reduce((all, part) => all + part.total, 0);
  const [first, second, third] = parts;
  if (!first || total === 0) return { kind: 'none' };
  // A handful of contributions in a small area makes a high rate, and is no finding.
  if (total < enough || first.total < enough / 4) return { kind: 'thin', total };
  if (third && third.value === first.value) return { kind: 'even' };
  if (second && second.value === first.value) return { kind: 'tie', first: first.id, second: second.id };
  if (by === 'rate') return { kind: 'rate', first: first.id, perThousand: first.value };
  return { kind: 'lead', first: first.id, percent: Math.round((first.total / (total + without)) * 100) };
}

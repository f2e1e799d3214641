import type { BadgeRule, BadgeRules, BadgeStanding, Standing } from '@civic-widgets/core';

/** A badge with its rule, in one. */
export interface Progress extends BadgeStanding {
  readonly rule: BadgeRule;
  /** How far it is, in the points that what is missing would earn; 0 once it is earned. */
  readonly effort: number;
}

/** Every badge of the space, in its order; one that the person knows nothing of yet has all of it missing. */
export function progressOf(standing: Standing, rules: BadgeRules): readonly Progress[] {
  return rules.badges.map((rule) => {
    const known = standing.badges.find(({ badge }) => badge === rule.id) ?? { badge: rule.id, missing: needsOf(rule) };
    return { ...known, rule, effort: known.earnedAt === undefined ? effortOf(known.missing, rules) : 0 };
  });
}

/** The badge that is nearest. Of several that are equally near: one that says what to do, then the first in the space's order. */
export function nextBadge(all: readonly Progress[]): Progress | undefined {
  const pointsOf = ({ missing }: Progress): number => missing.points ?? 0;
  return all
    .filter(({ earnedAt }) => earnedAt === undefined)
    .sort((a, b) => a.effort - b.effort || pointsOf(a) - pointsOf(b))[0];
}

/** The badges that were earned, the newest first. */
export function earnedBadges(all: readonly Progress[]): readonly Progress[] {
  return all
    .filter(({ earnedAt }) => earnedAt !== undefined)
    .sort((a, b) => ((a.earnedAt ?? '') < (b.earnedAt ?? '') ? 1 : -1));
}

/** How far it is from this level to the next, in points, counted from 0; undefined on the last level. */
export function levelProgress(
  { points, nextLevel }: Standing,
  { levels }: BadgeRules,
): { readonly have: number; readonly all: number; readonly share: number } | undefined {
  if (!nextLevel) return undefined;
  const from = levels.filter((level) => level.from <= points).at(-1)?.from ?? 0;
  const all = points + nextLevel.missing;
  return { have: points, all, share: all > from ? (points - from) / (all - from) : 0 };
}

function needsOf({ points, counts }: BadgeRule): BadgeStanding['missing'] {
  return { ...(points !== undefined && { points }), ...(counts && { counts }) };
}

/** The city's own points are the measure of what is much and what is little. What fills the counts earns points as well. */
function effortOf({ counts = {}, points = 0 }: BadgeStanding['missing'], rules: BadgeRules): number {
  const byCounts = Object.entries(counts).map(
    ([kind, count]) => count * Math.max(rules.points.find((rule) => rule.for === kind)?.points ?? 0, 1),
  );
  return Math.max(
    byCounts.reduce((sum, earns) => sum + earns, 0),
    points,
  );
}

import { instant } from '../ledger/instant.ts';
import type { CreditRow, PersonRow } from '../ledger/rows.ts';
import type { BadgeRule, BadgeRules, BadgeStanding, Contribution, Standing } from './badge.ts';

/** How many lines of history a standing shows. */
export const historyLength = 100;

/** @param credits the newest first, at most {@link historyLength} */
export function standing(person: PersonRow | undefined, credits: readonly CreditRow[], rules: BadgeRules): Standing {
  const points = person?.points ?? 0;
  const level = rules.levels.filter(({ from }) => from <= points).at(-1);
  const next = rules.levels.find(({ from }) => from > points);
  const history = credits.slice(0, historyLength).map(({ kind, subject, points: earned, at }) => ({
    for: kind,
    subject,
    points: earned,
    at: instant(at),
  }));
  return {
    points,
    counts: person?.counts ?? {},
    ...(level && { level: level.id }),
    ...(next && { nextLevel: { level: next.id, missing: next.from - points } }),
    badges: rules.badges.map((rule) => badgeStanding(rule, person)),
    rewards: rules.rewards.filter(({ badge }) => person && Object.hasOwn(person.badges, badge)).map(({ id }) => id),
    history,
    earlier: points - history.reduce((sum, credit) => sum + credit.points, 0),
  };
}

function badgeStanding(rule: BadgeRule, person: PersonRow | undefined): BadgeStanding {
  const earned = person && Object.hasOwn(person.badges, rule.id) ? person.badges[rule.id] : undefined;
  if (earned) return { badge: rule.id, earnedAt: instant(earned.at), by: earned.by, missing: {} };
  const points = Math.max(0, (rule.points ?? 0) - (person?.points ?? 0));
  const counts = Object.entries(rule.counts ?? {})
    .map(([kind, count]) => [kind, count - (person?.counts[kind as Contribution] ?? 0)] as const)
    .filter(([, missing]) => missing > 0);
  return {
    badge: rule.id,
    missing: { ...(points > 0 && { points }), ...(counts.length > 0 && { counts: Object.fromEntries(counts) }) },
  };
}

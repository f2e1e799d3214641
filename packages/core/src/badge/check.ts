import { list, named, need, needCount, needOneOf, needOnly, needWords, record, type Fields } from '../space/need.ts';
import { contributions, type BadgeRule, type BadgeRules, type Level, type PointRule, type Reward } from './badge.ts';

const rulesFields: Fields<BadgeRules> = { points: true, levels: true, badges: true, rewards: true };
const pointFields: Fields<PointRule> = { for: true, points: true, perDay: true };
const levelFields: Fields<Level> = { id: true, title: true, from: true };
const badgeFields: Fields<BadgeRule> = { id: true, title: true, description: true, points: true, counts: true };
const rewardFields: Fields<Reward> = { id: true, title: true, badge: true, offline: true };

/** The badge rules of a configuration; see `checkSpace`. */
export function checkBadges(value: unknown): void {
  const rules = record(value, 'badges');
  needOnly(rules, 'badges', rulesFields);
  list(rules['points'], 'badges.points', pointFields).forEach((rule, index) => {
    needOneOf(rule['for'], `badges.points[${index}].for`, contributions);
    need(rule['points'] !== undefined, `badges.points[${index}].points`, 'is a whole number from 0');
    needCount(rule['points'], `badges.points[${index}].points`);
    needCount(rule['perDay'], `badges.points[${index}].perDay`);
  });
  checkLevels(rules['levels']);
  const badges = named(rules['badges'], 'badges.badges', badgeFields);
  badges.forEach(({ description, points, counts = {} }, index) => {
    needWords(description, `badges.badges[${index}].description`);
    needCount(points, `badges.badges[${index}].points`);
    for (const [kind, count] of Object.entries(record(counts, `badges.badges[${index}].counts`))) {
      needOneOf(kind, `badges.badges[${index}].counts`, contributions);
      needCount(count, `badges.badges[${index}].counts.${kind}`);
    }
  });
  named(rules['rewards'], 'badges.rewards', rewardFields).forEach(({ badge, offline }, index) => {
    const known = badges.some(({ id }) => id === badge);
    need(known, `badges.rewards[${index}].badge`, 'names a badge of the space');
    needWords(offline, `badges.rewards[${index}].offline`);
  });
}

function checkLevels(value: unknown): void {
  const levels = named(value, 'badges.levels', levelFields);
  levels.forEach((level, index) => {
    need(level['from'] !== undefined, `badges.levels[${index}].from`, 'is a whole number from 0');
    needCount(level['from'], `badges.levels[${index}].from`);
  });
  const from = levels.map((level) => level['from'] as number);
  const ascends = from.every((points, index) => (index === 0 ? points === 0 : points > (from[index - 1] ?? Infinity)));
  need(ascends, 'badges.levels', 'ascends by from, and begins with 0');
}

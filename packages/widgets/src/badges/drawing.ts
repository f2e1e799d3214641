import { contributions, hash32, type BadgeRule, type Contribution } from '@civic-widgets/core';
import type { MotifName } from './motifs.ts';
import { plates, type PlateName } from './plates.ts';

/** How a badge looks. Of one space's badges no two look alike, as long as they are no more than there are pairs. */
export interface Drawing {
  readonly plate: PlateName;
  readonly motif: MotifName;
}

/** What a badge shows, by what earns it; the second where a badge before it has the first. */
const motifsFor: Readonly<Record<Contribution | 'several' | 'points', readonly [MotifName, MotifName]>> = {
  'idea.propose': ['seedling', 'tree'],
  'idea.vote': ['hand', 'scale'],
  'idea.comment': ['speech', 'bridge'],
  'poll.cast': ['ballot', 'tick'],
  'meeting.attend': ['table', 'lantern'],
  several: ['compass', 'bridge'],
  points: ['sun', 'lantern'],
};

const names = Object.keys(plates) as readonly PlateName[];

/**
 * The drawings of a space's badges, in their order. A badge's plate follows from its id, so that it keeps it when others
 * are added after it; where an earlier one has that plate, the next free one is taken.
 */
export function drawBadges(rules: readonly BadgeRule[]): readonly Drawing[] {
  const plateUses = new Map<PlateName, number>();
  const motifUses = new Map<string, number>();
  return rules.map((rule) => {
    const earns = earnedBy(rule);
    const used = motifUses.get(earns) ?? 0;
    motifUses.set(earns, used + 1);
    const plate = leastUsed(names, plateUses, hash32(rule.id));
    plateUses.set(plate, (plateUses.get(plate) ?? 0) + 1);
    const [first, second] = motifsFor[earns];
    return { plate, motif: used % 2 === 0 ? first : second };
  });
}

/** The first of those used least, looking from a place in the list onwards. */
function leastUsed(list: readonly PlateName[], uses: ReadonlyMap<PlateName, number>, from: number): PlateName {
  const least = Math.min(...list.map((name) => uses.get(name) ?? 0));
  const start = from % list.length;
  const turned = [...list.slice(start), ...list.slice(0, start)];
  return turned.find((name) => (uses.get(name) ?? 0) === least) ?? 'circle';
}

function earnedBy({ counts = {} }: BadgeRule): Contribution | 'several' | 'points' {
  const kinds = contributions.filter((kind) => (counts[kind] ?? 0) > 0);
  return kinds.length > 1 ? 'several' : (kinds[0] ?? 'points');
}

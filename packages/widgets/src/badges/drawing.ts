import { contributions, type BadgeRule } from '@civic-widgets/core';
import { kindCount, points, several } from './motifs.ts';
import { plateCount } from './plates.ts';

/** How a badge looks: a motif by what earns it, on a plate. Both are places in their lists. */
export interface Drawing {
  readonly plate: number;
  readonly motif: number;
}

/**
 * The drawings of a space's badges, in their order. The first badge of a kind has the kind's first motif and plate, the next
 * its second ones, and those that follow wander through the plates: no two look alike, and one keeps its look when others
 * are added after it.
 */
export function drawBadges(rules: readonly BadgeRule[]): readonly Drawing[] {
  const uses: number[] = [];
  return rules.map((rule) => {
    const kind = kindOf(rule);
    const used = uses[kind] ?? 0;
    uses[kind] = used + 1;
    const motif = kind + kindCount * (used % 2);
    return { motif, plate: (motif + Math.floor(used / 2)) % plateCount };
  });
}

function kindOf({ counts = {} }: BadgeRule): number {
  const kinds = contributions.flatMap((kind, place) => (counts[kind] ? [place] : []));
  return kinds.length > 1 ? several : (kinds[0] ?? points);
}

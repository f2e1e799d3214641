import { smallestGroup } from './insight.ts';

/**
 * What may be told of a people that falls into groups, every one of whom is in just one: how many are in each, rounded down to
 * a multiple of `smallestGroup`, and null where that is not told. An empty answer tells nothing of any group.
 *
 * Not told are groups of fewer than `smallestGroup`, empty ones included; and the smallest others, where one would stand
 * alone or could be known not to be empty from the whole less the others, all of them rounded down. Where fewer than two
 * groups are left to tell of, none is.
 *
 * After Cox, "Suppression Methodology and Statistical Disclosure Control", JASA 75 (1980): primary and complementary cells.
 */
export function publishGroups(counts: readonly number[]): readonly (number | null)[] {
  const whole = floor(counts.reduce((sum, count) => sum + count, 0));
  const large = counts.flatMap((count, group) => (count < smallestGroup ? [] : [{ group, people: floor(count) }]));
  large.sort((a, b) => a.people - b.people);
  const small = counts.length - large.length;
  let hidden = small === 1 ? 1 : 0;
  while (small > 0 && leastInSmall(large.slice(hidden), hidden, small, whole) > 0) hidden += 1;
  const shown = large.slice(hidden);
  if (shown.length < 2) return [];
  return counts.map((_, group) => shown.find((one) => one.group === group)?.people ?? null);
}

/** A number of people as it is published. */
export function floor(people: number): number {
  return people - (people % smallestGroup);
}

/**
 * How many people are at least in one of the small groups, for whoever knows that those hidden with them are no larger than
 * any that is shown.
 */
function leastInSmall(
  shown: readonly { readonly people: number }[],
  hidden: number,
  small: number,
  whole: number,
): number {
  const rest = smallestGroup - 1;
  const inShown = shown.reduce((sum, { people }) => sum + people + rest, 0);
  const inHidden = hidden * ((shown[0]?.people ?? whole) + rest);
  return whole - inShown - inHidden - (small - 1) * rest;
}

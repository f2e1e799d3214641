/** Right to left, among the languages that are written so and that a city may name. */
const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** @param language BCP 47 */
export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** `x` only says that what follows is agreed upon among ourselves. */
function subtags(language: string): string[] {
  return language
    .toLowerCase()
    .split('-')
    .filter((tag) => tag !== 'x');
}

/**
 * The first of the wishes that is spoken: as it is wished, or else in a plainer kind (`de-x-du`, `de-AT` → `de`).
 *
 * @param spoken the plain one before its kinds
 */
export function closestLanguage<Spoken extends string>(
  wishes: readonly string[],
  spoken: readonly Spoken[],
): Spoken | undefined {
  for (const wish of wishes) {
    const wanted = subtags(wish);
    const found = spoken.findLast((language) => {
      const tags = subtags(language);
      return tags[0] === wanted[0] && tags.every((tag) => wanted.includes(tag));
    });
    if (found) return found;
  }
  return undefined;
}

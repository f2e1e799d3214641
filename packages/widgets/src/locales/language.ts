/**
 * The languages that the widgets speak, by tag (BCP 47), the plain one before its kinds. Each has a folder of its name
 * beside this file and a line in `modules.ts`.
 */
export const languages = ['de', 'de-x-du', 'de-simple', 'en', 'fr', 'tr', 'uk', 'ar'] as const;
export type Spoken = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const lastResort: Spoken = 'en';

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

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

/** The first of the wishes that is spoken: as it is wished, or else in a plainer kind (`de-x-du`, `de-AT` → `de`). */
export function choose(wishes: readonly string[]): Spoken | undefined {
  for (const wish of wishes) {
    const wanted = subtags(wish);
    const found = languages.findLast((language) => {
      const tags = subtags(language);
      return tags[0] === wanted[0] && tags.every((tag) => wanted.includes(tag));
    });
    if (found) return found;
  }
  return undefined;
}

/** The language of an element: its own, or that of the nearest one around it, out of shadow roots too. */
export function languageAround(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const near: Element | null = node.closest('[lang]');
    if (near) return near.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

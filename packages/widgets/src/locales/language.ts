/** The languages that the widgets speak. */
export const languages = ['de', 'en'] as const;
export type Spoken = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const lastResort: Spoken = 'en';

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(base(language)) ? 'rtl' : 'ltr';
}

function base(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** The first of the wishes that is spoken. */
export function choose(wishes: readonly string[]): Spoken | undefined {
  for (const wish of wishes) {
    const found = languages.find((language) => language === base(wish));
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

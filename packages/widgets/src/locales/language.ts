import { closestLanguage } from '@civic-widgets/core';

/**
 * The languages that the widgets speak, by tag (BCP 47), the plain one before its kinds. Each has a folder of its name
 * beside this file and a line in `modules.ts`.
 */
export const languages = ['de', 'de-x-du', 'de-simple', 'en', 'fr', 'tr', 'uk', 'ar'] as const;
export type Spoken = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const lastResort: Spoken = 'en';

/** The first of the wishes that is spoken, see `closestLanguage`. */
export function choose(wishes: readonly string[]): Spoken | undefined {
  return closestLanguage(wishes, languages);
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

import { closestLanguage } from '@civic-widgets/core';
import { languages, type Spoken } from './languages.ts';

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

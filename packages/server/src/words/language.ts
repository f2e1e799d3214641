import { closestLanguage } from '@civic-widgets/core';

/** The languages that the server's own pages and mails speak, by tag (BCP 47), the plain one before its kinds: those of the widgets. */
export const languages = ['de', 'de-x-du', 'de-simple', 'en', 'fr', 'tr', 'uk', 'ar'] as const;
export type Spoken = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const lastResort: Spoken = 'en';

/** How each language calls itself. */
export const ownNames: Readonly<Record<Spoken, string>> = {
  de: 'Deutsch',
  'de-x-du': 'Deutsch (Du)',
  'de-simple': 'Leichtes Deutsch',
  en: 'English',
  fr: 'Français',
  tr: 'Türkçe',
  uk: 'Українська',
  ar: 'العربية',
};

/** The first of the wishes that is spoken, see `closestLanguage`. */
export function choose(wishes: readonly string[], spoken: readonly Spoken[] = languages): Spoken | undefined {
  return closestLanguage(wishes, spoken);
}

/** Which of a space's languages are spoken here, in its order; the last resort where it has none of them. */
export function spokenOf(spaceLanguages: readonly string[]): readonly Spoken[] {
  const spoken = spaceLanguages.flatMap((language) => choose([language]) ?? []);
  return spoken.length === 0 ? [lastResort] : [...new Set(spoken)];
}

/** What a browser asks for, the most wanted first (RFC 9110, section 12.5.4). What is no wish is left out. */
export function wishesOf(acceptLanguage: string | undefined): readonly string[] {
  return (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [, language = '', quality = '1'] = /^\s*([\w-]{1,35})\s*(?:;\s*q=([\d.]{1,5})\s*)?$/.exec(part) ?? [];
      return language !== '' && Number(quality) > 0 ? [{ language, quality: Number(quality) }] : [];
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

/**
 * The language of a page: what its address asks for (`?lang=`), else what the browser wants among the space's languages,
 * else the space's first.
 */
export function languageFor(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  spaceLanguages: readonly string[],
): Spoken {
  const spoken = spokenOf(spaceLanguages);
  const chosen = asked === undefined ? undefined : choose([asked]);
  return chosen ?? choose(wishesOf(acceptLanguage), spoken) ?? spoken[0] ?? lastResort;
}

/** A BCP 47 language tag, e.g. `de`, `en`, `de-simple`. */
export type Language = string;

/** Whether something has the form of a language tag. */
export function isLanguage(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** A text of the space: one for everyone, or one for each language. */
export type Words = string | Readonly<Record<Language, string>>;

/** Picks the text for a language: exact, then its base language, then the first of `languages`, then any. */
export function say(words: Words, language: Language, languages: readonly Language[] = []): string {
  if (typeof words === 'string') return words;
  const base = language.split('-')[0] ?? language;
  for (const wanted of [language, base, ...languages]) {
    const text = words[wanted];
    if (text !== undefined) return text;
  }
  return Object.values(words)[0] ?? '';
}

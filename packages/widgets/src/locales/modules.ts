import type { Spoken } from './languages.ts';
import type { Messages, Translation } from '@civic-widgets/core';
import type { parts } from './en/parts.ts';

type English = typeof parts;

/** The names of what is said, part by part. */
export type PartName = keyof English;

/** The messages of a part, as English names them. */
export type PartMessages<Name extends PartName> = Awaited<ReturnType<English[Name]>>;

/** What a language has to say: every part, each a module of its own that is fetched when needed. */
export type Parts = { readonly [Name in PartName]: () => Promise<Translation<PartMessages<Name>>> };

/** The languages' parts, by tag. */
export const modules: Readonly<Record<Spoken, () => Promise<Parts>>> = {
  de: async () => (await import('./de/parts.ts')).parts,
  'de-x-du': async () => (await import('./de-x-du/parts.ts')).parts,
  'de-simple': async () => (await import('./de-simple/parts.ts')).parts,
  en: async () => (await import('./en/parts.ts')).parts,
  fr: async () => (await import('./fr/parts.ts')).parts,
  tr: async () => (await import('./tr/parts.ts')).parts,
  uk: async () => (await import('./uk/parts.ts')).parts,
  ar: async () => (await import('./ar/parts.ts')).parts,
};

/** The messages of some parts of a language. The files for a script tag have a way of their own. */
export async function loadWords(language: Spoken, ...names: readonly PartName[]): Promise<Messages> {
  const parts = await modules[language]();
  const messages = await Promise.all(names.map((name) => parts[name]()));
  return Object.assign({}, ...messages) as Messages;
}

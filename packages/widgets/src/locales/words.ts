import type { shared } from './en/shared.ts';
import type { trouble } from './en/trouble.ts';
import type { Spoken } from './language.ts';
import type { Messages, Translation } from './messages.ts';

/** How one element's messages are loaded, by language: one module each, fetched when needed. */
export type Words<M extends Messages> = Readonly<Record<Spoken, () => Promise<Translation<M>>>>;

/** A part of what an element says. */
export type WordsPart = Readonly<Record<Spoken, () => Promise<object>>>;

/** What every widget says. */
export const sharedWords: Words<typeof shared> = {
  de: async () => (await import('./de/shared.ts')).shared,
  en: async () => (await import('./en/shared.ts')).shared,
};

/** What every widget says when something goes wrong. */
export const troubleWords: Words<typeof trouble> = {
  de: async () => (await import('./de/trouble.ts')).trouble,
  en: async () => (await import('./en/trouble.ts')).trouble,
};

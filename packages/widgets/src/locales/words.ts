import type { Messages, Translation } from './messages.ts';
import type { shared } from './en/shared.ts';
import type { Spoken } from './language.ts';

/** How one element's messages are loaded, by language: one module each, fetched when needed. */
export type Words<M extends Messages> = Readonly<Record<Spoken, () => Promise<Translation<M>>>>;

export const sharedWords: Words<typeof shared> = {
  de: async () => (await import('./de/shared.ts')).shared,
  en: async () => (await import('./en/shared.ts')).shared,
};

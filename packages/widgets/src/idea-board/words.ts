import type { ideaBoard } from '../locales/en/idea-board.ts';
import type { ideaPage } from '../locales/en/idea-page.ts';
import type { office } from '../locales/en/office.ts';
import type { propose } from '../locales/en/propose.ts';
import type { Words } from '../locales/words.ts';

export type BoardMessages = typeof ideaBoard & typeof ideaPage & typeof propose & typeof office;

export const words: Words<typeof ideaBoard> = {
  de: async () => (await import('../locales/de/idea-board.ts')).ideaBoard,
  en: async () => (await import('../locales/en/idea-board.ts')).ideaBoard,
};

/** What an opened idea says. */
export const pageWords: Words<typeof ideaPage> = {
  de: async () => (await import('../locales/de/idea-page.ts')).ideaPage,
  en: async () => (await import('../locales/en/idea-page.ts')).ideaPage,
};

/** What is said where someone proposes an idea. */
export const proposeWords: Words<typeof propose> = {
  de: async () => (await import('../locales/de/propose.ts')).propose,
  en: async () => (await import('../locales/en/propose.ts')).propose,
};

/** What the city's staff is told. */
export const officeWords: Words<typeof office> = {
  de: async () => (await import('../locales/de/office.ts')).office,
  en: async () => (await import('../locales/en/office.ts')).office,
};

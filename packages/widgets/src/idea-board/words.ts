import type { ideaBoard } from '../locales/en/idea-board.ts';
import type { ideaPage } from '../locales/en/idea-page.ts';
import type { Words } from '../locales/words.ts';

export type BoardMessages = typeof ideaBoard & typeof ideaPage;

export const words: Words<typeof ideaBoard> = {
  de: async () => (await import('../locales/de/idea-board.ts')).ideaBoard,
  en: async () => (await import('../locales/en/idea-board.ts')).ideaBoard,
};

/** What an opened idea and its forms say. */
export const pageWords: Words<typeof ideaPage> = {
  de: async () => (await import('../locales/de/idea-page.ts')).ideaPage,
  en: async () => (await import('../locales/en/idea-page.ts')).ideaPage,
};

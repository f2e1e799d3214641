import type { ideaBoard } from '../locales/en/idea-board.ts';
import type { Words } from '../locales/words.ts';

export type BoardMessages = typeof ideaBoard;

export const words: Words<BoardMessages> = {
  de: async () => (await import('../locales/de/idea-board.ts')).ideaBoard,
  en: async () => (await import('../locales/en/idea-board.ts')).ideaBoard,
};

import type { poll } from '../locales/en/poll.ts';
import type { Words } from '../locales/words.ts';

export type PollMessages = typeof poll;

export const words: Words<PollMessages> = {
  de: async () => (await import('../locales/de/poll.ts')).poll,
  en: async () => (await import('../locales/en/poll.ts')).poll,
};

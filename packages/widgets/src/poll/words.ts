import type { pollResult } from '../locales/en/poll-result.ts';
import type { poll } from '../locales/en/poll.ts';
import type { Words } from '../locales/words.ts';

export type PollMessages = typeof poll & typeof pollResult;

export const words: Words<typeof poll> = {
  de: async () => (await import('../locales/de/poll.ts')).poll,
  en: async () => (await import('../locales/en/poll.ts')).poll,
};

export const resultWords: Words<typeof pollResult> = {
  de: async () => (await import('../locales/de/poll-result.ts')).pollResult,
  en: async () => (await import('../locales/en/poll-result.ts')).pollResult,
};

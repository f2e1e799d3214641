import type { badges } from '../locales/en/badges.ts';
import type { Words } from '../locales/words.ts';

export type BadgesMessages = typeof badges;

export const words: Words<BadgesMessages> = {
  de: async () => (await import('../locales/de/badges.ts')).badges,
  en: async () => (await import('../locales/en/badges.ts')).badges,
};

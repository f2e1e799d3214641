import type { badges } from '../locales/en/badges.ts';
import { wordsOf } from '../locales/words.ts';

export type BadgesMessages = typeof badges;

export const words = wordsOf('shared', 'badges');

import type { badges } from '../locales/en/badges.ts';
import type { badgesFull } from '../locales/en/badges-full.ts';
import type { badgesScore } from '../locales/en/badges-score.ts';
import { wordsOf } from '../locales/words.ts';

export type BadgesMessages = typeof badges & typeof badgesScore & typeof badgesFull;

export const words = wordsOf('shared', 'badges');
export const scoreWords = wordsOf('badges-score');
export const fullWords = wordsOf('badges-full');

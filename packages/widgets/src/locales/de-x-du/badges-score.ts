import { badgesScore as formal } from '../de/badges-score.ts';
import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  ...formal,
  topLevel: 'Du hast die letzte Stufe erreicht.',
  allEarned: 'Du hast alle Abzeichen, die es gibt. Danke.',
  rewardOpen: 'Steht dir offen',
};

import { badgesFull as formal } from '../de/badges-full.ts';
import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  ...formal,
  history: 'So kommen deine Punkte zusammen',
};

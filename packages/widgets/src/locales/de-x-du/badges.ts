import { badges as formal } from '../de/badges.ts';
import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  ...formal,
  title: 'Das hast du beigetragen',
  private: 'Das siehst nur du.',
  emptyTitle: 'Hier steht bald, was du beiträgst',
  empty: 'Bisher ist hier nichts über dich bekannt, und das ist in Ordnung. Wer mag, beginnt mit etwas davon:',
  emptyCompact: 'Noch keine Punkte: Die ersten kommen mit deinem ersten Beitrag.',
};

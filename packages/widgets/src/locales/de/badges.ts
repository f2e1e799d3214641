import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'Das haben Sie beigetragen',
  private: 'Das sehen nur Sie.',
  points: { one: '{count} Punkt', other: '{count} Punkte' },
  noRules: 'Die Stadt vergibt weder Punkte noch Abzeichen.',
  emptyTitle: 'Hier steht bald, was Sie beitragen',
  empty: 'Bisher ist hier nichts über Sie bekannt, und das ist in Ordnung. Wer mag, beginnt mit etwas davon:',
  emptyCompact: 'Noch keine Punkte: Die ersten kommen mit Ihrem ersten Beitrag.',
  'earns.idea.propose': 'Eine Idee vorschlagen',
  'earns.idea.vote': 'Über eine Idee abstimmen',
  'earns.idea.comment': 'Einen Kommentar schreiben',
  'earns.poll.cast': 'An einer Abstimmung teilnehmen',
  'earns.meeting.attend': 'Zu einer Versammlung kommen',
};

import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'Das haben Sie gemacht',
  private: 'Nur Sie sehen das.',
  points: { one: '{count} Punkt', other: '{count} Punkte' },
  noRules: 'In dieser Stadt gibt es keine Punkte und keine Abzeichen.',
  emptyTitle: 'Hier sehen Sie bald, was Sie gemacht haben',
  empty: 'Hier steht noch nichts über Sie. Das ist in Ordnung. Möchten Sie anfangen? Das können Sie tun:',
  emptyCompact: 'Sie haben noch keine Punkte. Machen Sie mit, dann bekommen Sie welche.',
  'earns.idea.propose': 'Eine Idee vorschlagen',
  'earns.idea.vote': 'Bei einer Idee abstimmen',
  'earns.idea.comment': 'Einen Kommentar schreiben',
  'earns.poll.cast': 'Bei einer Abstimmung mitmachen',
  'earns.meeting.attend': 'Zu einem Treffen kommen',
};

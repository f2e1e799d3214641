import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: { one: '{count} von {all} Abzeichen', other: '{count} von {all} Abzeichen' },
  stillMissing: 'Noch nötig: {list}',
  earnedOn: '{what}: „{title}“',
  rewardWith: 'Mit dem Abzeichen „{name}“',

  history: 'So kommen Ihre Punkte zusammen',
  historyWhat: 'Was',
  historyPoints: 'Punkte',
  'for.idea.propose': 'Idee vorgeschlagen',
  'for.idea.vote': 'Über eine Idee abgestimmt',
  'for.idea.comment': 'Kommentar geschrieben',
  'for.poll.cast': 'An einer Abstimmung teilgenommen',
  'for.meeting.attend': 'Zu einer Versammlung gekommen',
  noPoints: '0 Punkte: Die Tagesgrenze war erreicht, oder es gibt dafür keine.',
  earlier: 'Davor',
  sum: 'Zusammen',
  historyMore: 'Zeigen, was davor war',

  waysTitle: 'Wofür es Punkte gibt',
  perDay: { one: 'einmal am Tag', other: 'bis zu {count}-mal am Tag' },
  once: 'Jede Idee, jeder Kommentar, jede Abstimmung und jede Versammlung zählt einmal. Niemand wird mit anderen verglichen, und Punkte werden nie abgezogen.',
};

import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: { one: '{count} von {all} Abzeichen', other: '{count} von {all} Abzeichen' },
  stillMissing: 'Das fehlt noch: {list}',
  earnedOn: '{what}: „{title}“',
  rewardWith: 'Dafür brauchen Sie das Abzeichen „{name}“',

  history: 'Dafür haben Sie Punkte bekommen',
  historyWhat: 'Was',
  historyPoints: 'Punkte',
  'for.idea.propose': 'Eine Idee vorgeschlagen',
  'for.idea.vote': 'Bei einer Idee abgestimmt',
  'for.idea.comment': 'Einen Kommentar geschrieben',
  'for.poll.cast': 'Bei einer Abstimmung mitgemacht',
  'for.meeting.attend': 'Bei einem Treffen gewesen',
  noPoints: '0 Punkte. Es gibt hier keine Punkte mehr an diesem Tag. Oder es gibt dafür keine.',
  earlier: 'Davor',
  sum: 'Alles zusammen',
  historyMore: 'Zeigen, was davor war',

  waysTitle: 'Dafür bekommen Sie Punkte',
  perDay: { one: '1-mal am Tag', other: 'bis zu {count}-mal am Tag' },
  once: 'Alles zählt nur einmal. Wir vergleichen niemanden. Ihre Punkte bleiben immer.',
};

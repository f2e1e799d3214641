import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'Ihre Stufe: {name}',
  nextLevel: { one: 'Noch {count} Punkt bis zur Stufe „{name}“', other: 'Noch {count} Punkte bis zur Stufe „{name}“' },
  topLevel: 'Sie haben die höchste Stufe.',

  nextBadge: 'Noch {list}, dann haben Sie „{name}“',
  'missing.points': { one: '{count} Punkt', other: '{count} Punkte' },
  'missing.idea.propose': { one: '{count} Idee', other: '{count} Ideen' },
  'missing.idea.vote': { one: '{count} Stimme für Ideen', other: '{count} Stimmen für Ideen' },
  'missing.idea.comment': { one: '{count} Kommentar', other: '{count} Kommentare' },
  'missing.poll.cast': { one: '{count} Abstimmung', other: '{count} Abstimmungen' },
  'missing.meeting.attend': { one: '{count} Treffen', other: '{count} Treffen' },
  allEarned: 'Sie haben alle Abzeichen. Danke!',
  badges: 'Abzeichen',

  nowEarned: 'Sie haben ein neues Abzeichen: {name}. Danke!',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'für eine Idee',
  'by.idea.vote': 'für eine Stimme zu einer Idee',
  'by.idea.comment': 'für einen Kommentar',
  'by.poll.cast': 'für eine Abstimmung',
  'by.meeting.attend': 'für ein Treffen',

  rewards: 'Das bekommen Sie von der Stadt',
  rewardOpen: 'Das können Sie jetzt nutzen',
  offline: 'So geht es ohne Internet: {way}',
};

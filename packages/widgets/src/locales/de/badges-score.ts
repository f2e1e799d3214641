import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'Stufe: {name}',
  nextLevel: { one: 'Noch {count} Punkt bis „{name}“', other: 'Noch {count} Punkte bis „{name}“' },
  topLevel: 'Sie haben die letzte Stufe erreicht.',

  nextBadge: 'Noch {list} bis „{name}“',
  'missing.points': { one: '{count} Punkt', other: '{count} Punkte' },
  'missing.idea.propose': { one: '{count} Idee', other: '{count} Ideen' },
  'missing.idea.vote': { one: '{count} Stimme zu Ideen', other: '{count} Stimmen zu Ideen' },
  'missing.idea.comment': { one: '{count} Kommentar', other: '{count} Kommentare' },
  'missing.poll.cast': { one: '{count} Abstimmung', other: '{count} Abstimmungen' },
  'missing.meeting.attend': { one: '{count} Versammlung', other: '{count} Versammlungen' },
  allEarned: 'Sie haben alle Abzeichen, die es gibt. Danke.',
  badges: 'Abzeichen',

  nowEarned: 'Neues Abzeichen: {name}. Vielen Dank.',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'durch eine Idee',
  'by.idea.vote': 'durch eine Stimme zu einer Idee',
  'by.idea.comment': 'durch einen Kommentar',
  'by.poll.cast': 'durch die Teilnahme an einer Abstimmung',
  'by.meeting.attend': 'durch den Besuch einer Versammlung',

  rewards: 'Das gibt die Stadt zurück',
  rewardOpen: 'Steht Ihnen offen',
  offline: 'Ohne Internet: {way}',
};

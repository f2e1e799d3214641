import type { badges as english } from '../en/badges.ts';
import type { Translation } from '../messages.ts';

export const badges: Translation<typeof english> = {
  title: 'Das haben Sie beigetragen',
  private: 'Das sehen nur Sie.',
  points: { one: '{count} Punkt', other: '{count} Punkte' },
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
  stillMissing: 'Noch nötig: {list}',
  allEarned: 'Sie haben alle Abzeichen, die es gibt. Danke.',
  badges: 'Abzeichen',
  badgeCount: { one: '{count} von {all} Abzeichen', other: '{count} von {all} Abzeichen' },

  earnedBy: '{date}, {what}',
  'by.idea.propose': 'durch eine Idee',
  'by.idea.vote': 'durch eine Stimme zu einer Idee',
  'by.idea.comment': 'durch einen Kommentar',
  'by.poll.cast': 'durch die Teilnahme an einer Abstimmung',
  'by.meeting.attend': 'durch den Besuch einer Versammlung',

  rewards: 'Das gibt die Stadt zurück',
  rewardOpen: 'Steht Ihnen offen',
  rewardWith: 'Mit dem Abzeichen „{name}“',
  offline: 'Ohne Internet: {way}',

  history: 'So kommen Ihre Punkte zusammen',
  historyWhen: 'Wann',
  historyWhat: 'Was',
  historyPoints: 'Punkte',
  'for.idea.propose': 'Idee vorgeschlagen',
  'for.idea.vote': 'Über eine Idee abgestimmt',
  'for.idea.comment': 'Kommentar geschrieben',
  'for.poll.cast': 'An einer Abstimmung teilgenommen',
  'for.meeting.attend': 'Zu einer Versammlung gekommen',
  noPoints: '0 Punkte: Die Tagesgrenze war erreicht, oder es gibt dafür keine.',
  earlier: 'Was davor war',
  sum: 'Zusammen',

  emptyTitle: 'Hier steht bald, was Sie beitragen',
  empty: 'Bisher ist hier nichts über Sie bekannt, und das ist in Ordnung. Wer mag, beginnt mit etwas davon:',
  'earns.idea.propose': {
    one: 'Eine Idee vorschlagen ({count} Punkt)',
    other: 'Eine Idee vorschlagen ({count} Punkte)',
  },
  'earns.idea.vote': {
    one: 'Über eine Idee abstimmen ({count} Punkt)',
    other: 'Über eine Idee abstimmen ({count} Punkte)',
  },
  'earns.idea.comment': {
    one: 'Einen Kommentar schreiben ({count} Punkt)',
    other: 'Einen Kommentar schreiben ({count} Punkte)',
  },
  'earns.poll.cast': {
    one: 'An einer Abstimmung teilnehmen ({count} Punkt)',
    other: 'An einer Abstimmung teilnehmen ({count} Punkte)',
  },
  'earns.meeting.attend': {
    one: 'Zu einer Versammlung kommen ({count} Punkt)',
    other: 'Zu einer Versammlung kommen ({count} Punkte)',
  },
  emptyCompact: 'Noch keine Punkte: Die ersten kommen mit Ihrem ersten Beitrag.',
  noRules: 'Die Stadt vergibt weder Punkte noch Abzeichen.',

  nowEarned: 'Neues Abzeichen: {name}.',
};

import type { letters as english } from '../en/letters.ts';
import type { Translation } from '@civic-widgets/core';

export const letters: Translation<typeof english> = {
  'mail.answer': 'Die Stadt hat geantwortet: {title}',
  'mail.answerText': 'Die Stadt hat auf eine Idee geantwortet, der Sie folgen: „{title}“.',
  'mail.status': 'Stand: {status}',
  'mail.comment': 'Neuer Kommentar: {title}',
  'mail.commentText': 'Zu „{title}“ gibt es einen neuen Kommentar, zu Ihrer Idee oder als Antwort an Sie.',
  'mail.hidden': 'Ausgeblendet: {title}',
  'mail.hiddenText':
    'Was Sie zu „{title}“ geschrieben haben, wurde von der Stadt ausgeblendet. Nur Sie und die Stadt sehen es noch.',
  'mail.restored': 'Zu sehen: {title}',
  'mail.restoredText':
    'Die Stadt hat sich angesehen, was Sie zu „{title}“ geschrieben haben. Alle können es jetzt sehen.',
  'mail.digest': 'Neues aus {space}',
  'mail.digestIdeas': 'Neue Ideen',
  'mail.digestAnswers': 'Die Stadt hat geantwortet',
  'mail.more': { one: 'und {count} weitere', other: 'und {count} weitere' },
  'mail.leaving': 'Ihr Konto bei {space}',
  'mail.leavingText':
    'Sie haben sich lange nicht angemeldet. Am {date} wird Ihr Konto gelöscht, und mit ihm, was Sie geschrieben haben. Ihre Stimmen bleiben, ohne Verbindung zu Ihnen. Möchten Sie Ihr Konto behalten, melden Sie sich vorher einmal an.',
  'mail.open': 'Hier lesen:',
  'mail.why': 'Sie bekommen diesen Brief, weil Sie darum gebeten haben.',
  'mail.stop': 'Keine solchen Briefe mehr:',
  lettersTitle: 'Briefe per E-Mail',
  lettersIntro: 'Briefe gehen an die Adresse, mit der Sie sich angemeldet haben, und nur zu dem, was Sie hier wählen.',
  lettersSignIn: 'Briefe gibt es für alle, die sich mit einer E-Mail-Adresse angemeldet haben.',
  'letters.answers': 'Die Stadt antwortet auf eine Idee, der ich folge',
  'letters.comments': 'Jemand kommentiert meine Idee oder antwortet mir',
  'letters.decisions': 'Die Stadt entscheidet über etwas, das ich geschrieben habe',
  'letters.digest': 'Was es Neues gibt, in einem Brief',
  'letters.never': 'nie',
  'letters.weekly': 'montags',
  'letters.daily': 'täglich',
  lettersSave: 'Auswahl speichern',
  lettersSaved: 'Ihre Auswahl ist gespeichert.',
  stopTitle: 'Keine Briefe mehr?',
  stopKind: 'Briefe dieser Art abbestellen',
  stopAll: 'Alle Briefe abbestellen',
  stopped: 'Sie bekommen keine solchen Briefe mehr.',
  waitsTitle: 'Die Stadt sieht sich das an',
  waitsText: 'Es wird veröffentlicht, sobald es jemand gelesen hat. Bis dahin sehen es nur Sie und die Stadt.',
};

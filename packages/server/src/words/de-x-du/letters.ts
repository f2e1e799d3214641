import { letters as formal } from '../de/letters.ts';
import type { letters as english } from '../en/letters.ts';
import type { Translation } from '@civic-widgets/core';

export const letters: Translation<typeof english> = {
  ...formal,
  'mail.answerText': 'Die Stadt hat auf eine Idee geantwortet, der du folgst: „{title}“.',
  'mail.commentText': 'Zu „{title}“ gibt es einen neuen Kommentar, zu deiner Idee oder als Antwort an dich.',
  'mail.hiddenText':
    'Was du zu „{title}“ geschrieben hast, wurde von der Stadt ausgeblendet. Nur du und die Stadt sehen es noch.',
  'mail.restoredText':
    'Die Stadt hat sich angesehen, was du zu „{title}“ geschrieben hast. Alle können es jetzt sehen.',
  'mail.leaving': 'Dein Konto bei {space}',
  'mail.leavingText':
    'Du hast dich lange nicht angemeldet. Am {date} wird dein Konto gelöscht, und mit ihm, was du geschrieben hast. Deine Stimmen bleiben, ohne Verbindung zu dir. Möchtest du dein Konto behalten, melde dich vorher einmal an.',
  'mail.why': 'Du bekommst diesen Brief, weil du darum gebeten hast.',
  lettersIntro: 'Briefe gehen an die Adresse, mit der du dich angemeldet hast, und nur zu dem, was du hier wählst.',
  lettersSaved: 'Deine Auswahl ist gespeichert.',
  stopped: 'Du bekommst keine solchen Briefe mehr.',
  waitsText: 'Es wird veröffentlicht, sobald es jemand gelesen hat. Bis dahin sehen es nur du und die Stadt.',
};

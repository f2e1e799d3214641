import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: 'Zu Ende {distance}, am {date}',
  answers: 'Ihre Antwort',
  chooseOne: 'Wählen Sie eine Antwort.',
  chooseAny: 'Sie können mehrere Antworten wählen.',
  chooseUpTo: { one: 'Wählen Sie eine Antwort.', other: 'Sie können bis zu {count} Antworten wählen.' },
  cast: 'Jetzt abstimmen',
  check: 'Weiter',
  canChange: 'Sie können Ihre Stimme später noch ändern. Das geht bis zum Ende der Abstimmung.',
  cannotChange: 'Danach können Sie Ihre Stimme nicht mehr ändern. Sie sehen sie vorher noch einmal.',
  confidential: 'Niemand sieht, was Sie gewählt haben.',
  showInterim: 'Zeigen, wie es gerade steht',
  resultAfterCast: 'Stimmen Sie zuerst ab. Dann sehen Sie das Ergebnis.',
  resultAfterClose: 'Das Ergebnis sehen Sie nach dem Ende der Abstimmung.',
};

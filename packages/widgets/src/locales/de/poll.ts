import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: 'Endet {distance}, am {date}',
  answers: 'Ihre Antwort',
  chooseOne: 'Wählen Sie eine Antwort.',
  chooseAny: 'Wählen Sie beliebig viele Antworten.',
  chooseUpTo: { one: 'Wählen Sie eine Antwort.', other: 'Wählen Sie bis zu {count} Antworten.' },
  cast: 'Stimme abgeben',
  check: 'Weiter',
  canChange: 'Sie können Ihre Stimme ändern, solange die Abstimmung offen ist.',
  cannotChange:
    'Eine abgegebene Stimme lässt sich nicht mehr ändern. Sie sehen sie noch einmal, bevor sie gesendet wird.',
  confidential: 'Wie Sie abstimmen, wird niemandem gezeigt.',
  showInterim: 'Zwischenstand ansehen',
  resultAfterCast: 'Das Ergebnis sehen Sie, sobald Sie abgestimmt haben.',
  resultAfterClose: 'Das Ergebnis wird nach dem Ende der Abstimmung gezeigt.',
};

import { poll as formal } from '../de/poll.ts';
import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  ...formal,
  answers: 'Deine Antwort',
  chooseOne: 'Wähl eine Antwort.',
  chooseAny: 'Wähl beliebig viele Antworten.',
  chooseUpTo: { one: 'Wähl eine Antwort.', other: 'Wähl bis zu {count} Antworten.' },
  canChange: 'Du kannst deine Stimme ändern, solange die Abstimmung offen ist.',
  cannotChange:
    'Eine abgegebene Stimme lässt sich nicht mehr ändern. Du siehst sie noch einmal, bevor sie gesendet wird.',
  confidential: 'Wie du abstimmst, wird niemandem gezeigt.',
  resultAfterCast: 'Das Ergebnis siehst du, sobald du abgestimmt hast.',
  reviewTitle: 'Ist das deine Stimme?',
  castReceived: 'Deine Stimme ist eingegangen. Vielen Dank.',
  yourVote: 'Deine Stimme',
};

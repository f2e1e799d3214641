import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
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
  resultAfterCast: 'Das Ergebnis sehen Sie, sobald Sie abgestimmt haben.',
  resultAfterClose: 'Das Ergebnis wird nach dem Ende der Abstimmung gezeigt.',
  recast: 'Stimme ändern',
  reviewTitle: 'Ist das Ihre Stimme?',
  reviewFinal: 'Einmal gesendet, lässt sie sich nicht mehr ändern oder zurücknehmen.',
  castFinal: 'Stimme endgültig abgeben',
  castAgain: 'Neu wählen',
  castReceived: 'Ihre Stimme ist eingegangen. Vielen Dank.',
  closedPoll: 'Diese Abstimmung ist beendet.',
  yourVote: 'Ihre Stimme',
  result: 'Ergebnis',
  interim: 'Zwischenstand',
  ballots: { one: '{count} Person hat abgestimmt.', other: '{count} Personen haben abgestimmt.' },
  noBallots: 'Noch hat niemand abgestimmt.',
  noBallotsAtAll: 'Niemand hat abgestimmt.',
  severalPossible: 'Mehrere Antworten waren möglich; die Anteile beziehen sich auf alle, die abgestimmt haben.',
  votes: { one: '{count} Stimme', other: '{count} Stimmen' },
};

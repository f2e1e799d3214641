import type { poll as english } from '../en/poll.ts';
import type { Translation } from '../messages.ts';

export const poll: Translation<typeof english> = {
  untilWhen: 'Offen bis {date} ({distance})',
  fromWhen: 'Beginnt am {date} ({distance})',
  closedWhen: 'Beendet seit {date}',
  closed: 'Diese Abstimmung ist beendet.',
  answers: 'Ihre Antwort',
  chooseOne: 'Wählen Sie eine Antwort.',
  chooseAny: 'Wählen Sie beliebig viele Antworten.',
  chooseUpTo: { one: 'Wählen Sie eine Antwort.', other: 'Wählen Sie bis zu {count} Antworten.' },
  chosen: '{chosen} von {maximum} gewählt',
  cast: 'Stimme abgeben',
  recast: 'Stimme ändern',
  canChange: 'Sie können Ihre Stimme ändern, solange die Abstimmung offen ist.',
  cannotChange: 'Eine abgegebene Stimme lässt sich nicht mehr ändern.',
  confidential: 'Wie Sie abstimmen, wird niemandem gezeigt.',
  castReceived: 'Ihre Stimme ist eingegangen. Vielen Dank.',
  castKept: 'Ihre Stimme ist in diesem Browser gespeichert. Die Stadt hat sie nicht erhalten.',
  castFailed: 'Ihre Stimme konnte nicht gesendet werden.',
  showInterim: 'Zwischenstand ansehen',
  resultAfterCast: 'Das Ergebnis sehen Sie, sobald Sie abgestimmt haben.',
  resultAfterClose: 'Das Ergebnis wird nach dem Ende der Abstimmung gezeigt.',
};

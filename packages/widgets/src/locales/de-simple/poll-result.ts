import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '@civic-widgets/core';

export const pollResult: Translation<typeof english> = {
  result: 'Ergebnis',
  interim: 'So steht es gerade',
  ballots: { one: '{count} Person hat abgestimmt.', other: '{count} Personen haben abgestimmt.' },
  noBallots: 'Noch hat niemand abgestimmt.',
  noBallotsAtAll: 'Niemand hat abgestimmt.',
  onlyBallot: 'Bis jetzt hat eine Person abgestimmt: für {options}.',
  onlyBallotAtAll: 'Eine Person hat abgestimmt: für {options}.',
  leads: {
    one: 'Vorne ist „{option}“ mit {share}. {count} Person hat abgestimmt.',
    other: 'Vorne ist „{option}“ mit {share}. {count} Personen haben abgestimmt.',
  },
  won: {
    one: 'Die meisten Stimmen hat „{option}“: {share}. {count} Person hat abgestimmt.',
    other: 'Die meisten Stimmen hat „{option}“: {share}. {count} Personen haben abgestimmt.',
  },
  tied: {
    one: 'Gleich viele Stimmen haben, mit je {share}: {options}. {count} Person hat abgestimmt.',
    other: 'Gleich viele Stimmen haben, mit je {share}: {options}. {count} Personen haben abgestimmt.',
  },
  quoted: '„{option}“',
  severalPossible: 'Man konnte mehrere Antworten wählen. Darum sind es zusammen mehr als 100 Prozent.',
  votes: { one: '{count} Stimme', other: '{count} Stimmen' },
  asTable: 'Die Zahlen als Tabelle',
  option: 'Antwort',
  votesColumn: 'Stimmen',
  shareColumn: 'Anteil',
};

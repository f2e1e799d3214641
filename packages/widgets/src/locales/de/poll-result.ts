import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '@civic-widgets/core';

export const pollResult: Translation<typeof english> = {
  result: 'Ergebnis',
  interim: 'Zwischenstand',
  ballots: { one: '{count} Person hat abgestimmt.', other: '{count} Personen haben abgestimmt.' },
  noBallots: 'Noch hat niemand abgestimmt.',
  noBallotsAtAll: 'Niemand hat abgestimmt.',
  onlyBallot: 'Bisher eine Stimmabgabe: für {options}.',
  onlyBallotAtAll: 'Es gab eine Stimmabgabe: für {options}.',
  leads: {
    one: '„{option}“ liegt vorn, mit {share} von {count} Stimmabgabe.',
    other: '„{option}“ liegt vorn, mit {share} von {count} Stimmabgaben.',
  },
  won: {
    one: '„{option}“ hat die meisten Stimmen: {share} von {count} Stimmabgabe.',
    other: '„{option}“ hat die meisten Stimmen: {share} von {count} Stimmabgaben.',
  },
  tied: {
    one: 'Gleichauf vorn, mit je {share} von {count} Stimmabgabe: {options}.',
    other: 'Gleichauf vorn, mit je {share} von {count} Stimmabgaben: {options}.',
  },
  quoted: '„{option}“',
  severalPossible: 'Mehrere Antworten waren möglich; die Anteile beziehen sich auf alle, die abgestimmt haben.',
  votes: { one: '{count} Stimme', other: '{count} Stimmen' },
  asTable: 'Die Zahlen als Tabelle',
  option: 'Antwort',
  votesColumn: 'Stimmen',
  shareColumn: 'Anteil',
};

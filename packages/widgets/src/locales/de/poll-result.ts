import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '../messages.ts';

export const pollResult: Translation<typeof english> = {
  changeMine: 'Meine Stimme ändern',
  yourVote: 'Ihre Stimme',
  options: 'Worüber abgestimmt wird',
  result: 'Ergebnis',
  interim: 'Zwischenstand',
  ballots: { one: '{count} Person hat abgestimmt.', other: '{count} Personen haben abgestimmt.' },
  noBallots: 'Noch hat niemand abgestimmt.',
  leads: '„{option}“ liegt mit {share} vorn.',
  won: '„{option}“ hat die meisten Stimmen: {share}.',
  tied: 'Gleichauf vorn, mit je {share}: {options}.',
  severalPossible: 'Mehrere Antworten waren möglich; die Anteile beziehen sich auf alle, die abgestimmt haben.',
  votes: { one: '{count} Stimme', other: '{count} Stimmen' },
  asTable: 'Die Zahlen als Tabelle',
  option: 'Antwort',
  votesColumn: 'Stimmen',
  shareColumn: 'Anteil',
};

import { idea as formal } from '../de/idea.ts';
import type { idea as english } from '../en/idea.ts';
import type { Translation } from '@civic-widgets/core';

export const idea: Translation<typeof english> = {
  ...formal,
  empty: 'Noch hat niemand eine Idee vorgeschlagen. Deine könnte die erste sein.',
  voteReceived: 'Deine Stimme ist eingegangen.',
  voteWithdrawn: 'Deine Stimme ist zurückgenommen.',
  nothingFound: 'Keine Idee passt zu deiner Suche und deinen Filtern.',
  nothingMine: 'Hier findest du, was du auf diesem Gerät vorschlägst.',
  nothingFollowed: 'Öffne eine Idee und drück „Folgen“: Dann steht sie hier.',
  byYou: 'von dir',
  mergedHint: 'Die Stimmen dafür zählen jetzt dort:',
};

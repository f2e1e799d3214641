import { ideaFilters as formal } from '../de/idea-filters.ts';
import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  ...formal,
  nothingFound: 'Keine Idee passt zu deiner Suche und deinen Filtern.',
  nothingFoundHint: 'Versuch es mit weniger Wörtern oder Filtern. Fehlt deine Idee hier, schlag sie vor.',
  nothingFoundHintClosed: 'Versuch es mit weniger Wörtern oder Filtern.',
  nothingMine: 'Hier findest du, was du auf diesem Gerät vorschlägst.',
  nothingFollowed: 'Öffne eine Idee und drück „Folgen“: Dann steht sie hier.',
};

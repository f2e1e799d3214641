import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  order: 'In welcher Reihenfolge?',
  'order.fair': 'Gemischt',
  'order.hot': 'Gerade beliebt',
  'order.newest': 'Das Neueste zuerst',
  topic: 'Thema',
  area: 'Stadtteil',
  status: 'Wie weit ist die Idee?',
  any: 'Alle',
  show: 'Zeigen',
  showAll: 'Alle Ideen',
  'show.mine': 'Meine Ideen',
  'show.followed': 'Ideen, die ich beobachte',
  'show.hidden': 'Versteckte Ideen',
  chosen: 'Das haben Sie ausgewählt',
  quoted: 'Suche: „{text}“',
  removeFilter: 'Weg damit: {filter}',
  clear: 'Alle Ideen zeigen',
  found: { one: '{count} Idee gefunden.', other: '{count} Ideen gefunden.' },
  foundMore: 'Sie sehen die ersten {count} Ideen.',
  nothingFound: 'Dazu haben wir keine Idee gefunden.',
  nothingFoundHint: 'Suchen Sie mit weniger Wörtern. Oder schlagen Sie die Idee selbst vor.',
  nothingFoundHintClosed: 'Suchen Sie mit weniger Wörtern.',
  nothingMine: 'Hier stehen die Ideen, die Sie auf diesem Gerät vorschlagen.',
  nothingFollowed: 'Öffnen Sie eine Idee. Gehen Sie auf „Beobachten“. Dann steht sie hier.',
};

import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  order: 'Reihenfolge',
  'order.fair': 'Fair gemischt',
  'order.hot': 'Zuletzt viel unterstützt',
  'order.newest': 'Neueste zuerst',
  topic: 'Thema',
  area: 'Gebiet',
  status: 'Stand',
  any: 'Alle',
  show: 'Zeigen',
  showAll: 'Alle Ideen',
  'show.mine': 'Meine Ideen',
  'show.followed': 'Ideen, denen ich folge',
  'show.hidden': 'Ausgeblendete Ideen',
  chosen: 'Aktive Suche und Filter',
  quoted: 'Suche: „{text}“',
  removeFilter: 'Entfernen: {filter}',
  clear: 'Alle Ideen zeigen',
  found: { one: '{count} Idee gefunden.', other: '{count} Ideen gefunden.' },
  foundMore: 'Die ersten {count} Ideen werden gezeigt.',
  nothingFound: 'Keine Idee passt zu Ihrer Suche und Ihren Filtern.',
  nothingFoundHint: 'Versuchen Sie es mit weniger Wörtern oder Filtern. Fehlt Ihre Idee hier, schlagen Sie sie vor.',
  nothingFoundHintClosed: 'Versuchen Sie es mit weniger Wörtern oder Filtern.',
  nothingMine: 'Hier finden Sie, was Sie auf diesem Gerät vorschlagen.',
  nothingFollowed: 'Öffnen Sie eine Idee und drücken Sie „Folgen“: Dann steht sie hier.',
};

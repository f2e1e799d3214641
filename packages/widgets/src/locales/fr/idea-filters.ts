import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  order: 'Ordre',
  'order.fair': 'Mélange équitable',
  'order.hot': 'Très soutenues récemment',
  'order.newest': 'Les plus récentes d’abord',
  topic: 'Thème',
  area: 'Quartier',
  status: 'État',
  any: 'Tous',
  show: 'Montrer',
  showAll: 'Toutes les idées',
  'show.mine': 'Mes idées',
  'show.followed': 'Les idées que je suis',
  'show.hidden': 'Idées masquées',
  chosen: 'Recherche et filtres en cours',
  quoted: 'Recherche : « {text} »',
  removeFilter: 'Retirer : {filter}',
  clear: 'Montrer toutes les idées',
  found: { one: '{count} idée trouvée.', many: '{count} idées trouvées.', other: '{count} idées trouvées.' },
  foundMore: 'Les {count} premières idées sont affichées.',
  nothingFound: 'Aucune idée ne correspond à votre recherche et à vos filtres.',
  nothingFoundHint: 'Essayez avec moins de mots ou moins de filtres. Si votre idée manque ici, proposez-la.',
  nothingFoundHintClosed: 'Essayez avec moins de mots ou moins de filtres.',
  nothingMine: 'Vous trouverez ici ce que vous proposez sur cet appareil.',
  nothingFollowed: 'Ouvrez une idée et appuyez sur « Suivre » : elle figurera ici.',
};

import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: {
    one: '{count} insigne sur {all}',
    many: '{count} insignes sur {all}',
    other: '{count} insignes sur {all}',
  },
  stillMissing: 'Il manque encore : {list}',
  earnedOn: '{what} : « {title} »',
  rewardWith: 'Avec l’insigne « {name} »',

  history: 'Comment vos points s’additionnent',
  historyWhat: 'Quoi',
  historyPoints: 'Points obtenus',
  'for.idea.propose': 'Idée proposée',
  'for.idea.vote': 'Vote sur une idée',
  'for.idea.comment': 'Commentaire écrit',
  'for.poll.cast': 'Participation à un scrutin',
  'for.meeting.attend': 'Venue à une réunion',
  noPoints: '0 point : la limite du jour était atteinte, ou cela n’en rapporte pas.',
  earlier: 'Auparavant',
  sum: 'Total',
  historyMore: 'Montrer ce qui précède',

  waysTitle: 'Ce qui rapporte des points',
  perDay: { one: 'une fois par jour', many: 'jusqu’à {count} fois par jour', other: 'jusqu’à {count} fois par jour' },
  once: 'Chaque idée, commentaire, scrutin et réunion compte une fois. Personne n’est comparé aux autres, et les points ne sont jamais retirés.',
};

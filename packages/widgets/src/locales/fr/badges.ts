import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'Ce que vous avez apporté',
  private: 'Vous seul le voyez.',
  points: { one: '{count} point', many: '{count} points', other: '{count} points' },
  noRules: 'La ville n’attribue ni points ni insignes.',
  emptyTitle: 'Ici figurera bientôt ce que vous apportez',
  empty:
    'Pour l’instant, rien n’est connu de vous ici, et c’est très bien ainsi. Qui le souhaite commence par exemple ainsi :',
  emptyCompact: 'Pas encore de points : les premiers viennent avec votre première contribution.',
  'earns.idea.propose': 'Proposer une idée',
  'earns.idea.vote': 'Voter sur une idée',
  'earns.idea.comment': 'Écrire un commentaire',
  'earns.poll.cast': 'Participer à un scrutin',
  'earns.meeting.attend': 'Venir à une réunion',
};

import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'Niveau : {name}',
  nextLevel: {
    one: 'Encore {count} point jusqu’à « {name} »',
    many: 'Encore {count} points jusqu’à « {name} »',
    other: 'Encore {count} points jusqu’à « {name} »',
  },
  topLevel: 'Vous avez atteint le dernier niveau.',

  nextBadge: 'Encore {list} jusqu’à « {name} »',
  'missing.points': { one: '{count} point', many: '{count} points', other: '{count} points' },
  'missing.idea.propose': { one: '{count} idée', many: '{count} idées', other: '{count} idées' },
  'missing.idea.vote': {
    one: '{count} vote sur des idées',
    many: '{count} votes sur des idées',
    other: '{count} votes sur des idées',
  },
  'missing.idea.comment': { one: '{count} commentaire', many: '{count} commentaires', other: '{count} commentaires' },
  'missing.poll.cast': { one: '{count} scrutin', many: '{count} scrutins', other: '{count} scrutins' },
  'missing.meeting.attend': { one: '{count} réunion', many: '{count} réunions', other: '{count} réunions' },
  allEarned: 'Vous avez tous les insignes qui existent. Merci.',
  badges: 'Insignes',

  nowEarned: 'Nouvel insigne : {name}. Merci.',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'grâce à une idée',
  'by.idea.vote': 'grâce à un vote sur une idée',
  'by.idea.comment': 'grâce à un commentaire',
  'by.poll.cast': 'grâce à la participation à un scrutin',
  'by.meeting.attend': 'grâce à la venue à une réunion',

  rewards: 'Ce que la ville offre en retour',
  rewardOpen: 'Accessible pour vous',
  offline: 'Sans internet : {way}',
};

import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  answers: 'Votre réponse',
  chooseOne: 'Choisissez une réponse.',
  chooseAny: 'Choisissez autant de réponses que vous voulez.',
  chooseUpTo: {
    one: 'Choisissez une réponse.',
    many: 'Choisissez jusqu’à {count} réponses.',
    other: 'Choisissez jusqu’à {count} réponses.',
  },
  cast: 'Voter',
  check: 'Continuer',
  canChange: 'Vous pouvez modifier votre vote tant que le scrutin est ouvert.',
  cannotChange: 'Un vote ne peut plus être modifié ensuite. Vous le voyez encore une fois avant l’envoi.',
  confidential: 'Votre choix n’est montré à personne.',
  resultAfterCast: 'Vous verrez le résultat une fois que vous aurez voté.',
  resultAfterClose: 'Le résultat sera montré à la fin du vote.',
  recast: 'Modifier mon vote',
  reviewTitle: 'Est-ce bien votre vote ?',
  reviewFinal: 'Une fois envoyé, il ne peut être ni modifié ni retiré.',
  castFinal: 'Envoyer définitivement',
  castAgain: 'Choisir à nouveau',
  castReceived: 'Votre vote a bien été reçu. Merci.',
  closedPoll: 'Ce vote est terminé.',
  yourVote: 'Votre vote',
  result: 'Résultat',
  interim: 'Résultat provisoire',
  ballots: {
    one: '{count} personne a voté.',
    many: '{count} personnes ont voté.',
    other: '{count} personnes ont voté.',
  },
  noBallots: 'Personne n’a encore voté.',
  noBallotsAtAll: 'Personne n’a voté.',
  severalPossible:
    'Plusieurs réponses étaient possibles ; les parts se rapportent à toutes les personnes qui ont voté.',
  votes: { one: '{count} voix', many: '{count} voix', other: '{count} voix' },
};

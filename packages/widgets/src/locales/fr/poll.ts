import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: 'Se termine {distance}, le {date}',
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
  showInterim: 'Voir le résultat provisoire',
  resultAfterCast: 'Vous verrez le résultat une fois que vous aurez voté.',
  resultAfterClose: 'Le résultat sera montré à la fin du vote.',
};

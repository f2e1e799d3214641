import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: '{chosen} sur {maximum} choisies',
  recast: 'Modifier mon vote',
  reviewTitle: 'Est-ce bien votre vote ?',
  reviewFinal: 'Une fois envoyé, il ne peut être ni modifié ni retiré.',
  castFinal: 'Envoyer définitivement',
  back: 'Choisir à nouveau',
  castReceived: 'Votre vote a bien été reçu. Merci.',
  castKept: 'Votre vote est conservé dans ce navigateur. La ville ne l’a pas reçu.',
  castElsewhere: 'Vous avez déjà voté, dans une autre fenêtre ou sur un autre appareil.',
  castFailed: 'Votre vote n’a pas pu être envoyé.',
  opensOn: 'Ouvre {distance}, le {date}',
  closedOn: 'Terminé {distance}, le {date}',
  closedPoll: 'Ce vote est terminé.',
  forAreas: 'C’est pour les personnes qui habitent ici : {list}.',
  forGroups: 'C’est pour les membres de : {list}.',
  forAges: 'C’est pour les personnes de {age} ans et plus.',
  changeMine: 'Modifier mon vote',
  yourVote: 'Votre vote',
  options: 'Les réponses possibles',
};

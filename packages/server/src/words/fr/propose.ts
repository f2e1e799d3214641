import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'Proposer une idée',
  title: 'Quelle est votre idée ?',
  titleHint: 'Une phrase suffit pour commencer, par exemple : « Une fontaine à eau au marché ».',
  text: 'À quoi pensez-vous précisément ?',
  textHint: 'Pourquoi est-ce important, et à qui cela sert-il ?',
  organisation: 'Vous parlez au nom de',
  organisationHint: 'Une association, une entreprise ou un service, si c’est le cas.',
  none: 'Sans réponse',
  send: 'Publier l’idée',
  sendForReview: 'Déposer l’idée',
  proposeReceived: 'Votre idée a bien été reçue. Merci.',
  nextReview: 'La ville lit d’abord votre idée, puis la publie ici.',
  phase: '{phase} : du {from} au {to}.',
};

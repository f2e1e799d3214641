import type { form as english } from '../en/form.ts';
import type { Translation } from '@civic-widgets/core';

export const form: Translation<typeof english> = {
  toReview: 'Continuer vers l’aperçu',
  previewTitle: 'Voici ce qui sera publié',
  changeIdea: 'Modifier',
  similarTitle: {
    one: 'Une idée semblable existe déjà',
    many: '{count} idées semblables existent déjà',
    other: '{count} idées semblables existent déjà',
  },
  similarHint:
    'L’une d’elles dit-elle ce que vous pensez ? Alors votre soutien l’aide le plus. Elle s’ouvre dans un nouvel onglet ; ce que vous avez écrit reste ici.',
  keptTitle: 'Ce que vous avez écrit',
  keptCopy: 'L’envoi n’est plus possible ici. Rien n’est perdu : vous pouvez copier votre texte.',
  again: 'Envoyer à nouveau',
  signInBeside: 'Se connecter (dans un nouvel onglet)',
  signInBesideHint: 'Revenez ensuite dans cet onglet et envoyez à nouveau : ce que vous avez écrit reste ici.',
  signedInHint:
    'Vous étiez en train d’écrire ? Revenez dans l’onglet où se trouve votre texte et envoyez-le à nouveau.',
  proofSignIn:
    'Pour qu’aucun programme ne se fasse passer pour de nombreuses personnes, connectez-vous une fois avant de participer ici.',
  proofElsewhere:
    'Pour qu’aucun programme ne se fasse passer pour de nombreuses personnes, personne ne participe ici comme invité sans script. Utilisez un navigateur avec JavaScript ou adressez-vous à la ville.',
  proofWait:
    'Un instant : votre appareil calcule, pour qu’aucun programme ne se fasse passer pour de nombreuses personnes.',
  notCounted: 'Vous aviez choisi « {choice} ». Ce choix n’a pas été compté.',
  twoPeople:
    'Si vous avez participé comme invité sur le site de la ville, vous êtes ici quelqu’un d’autre. Connectez-vous aux deux endroits et vous ne ferez qu’un.',
  reportComment: 'Signaler le commentaire du {date}',
  ideasTable: 'Toutes les idées dans un tableau (CSV)',
  resultTable: 'Résultat dans un tableau (CSV)',
};

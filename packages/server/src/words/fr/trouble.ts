import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '@civic-widgets/core';

export const trouble: Translation<typeof english> = {
  notAllowedTitle: 'Vous ne pouvez pas participer ici pour le moment',
  waitUntil: 'Cela commence le {date}.',
  signIn: 'Connectez-vous auprès de la ville pour participer.',
  verify: 'La ville doit d’abord savoir où vous habitez. L’accueil de la mairie vous aide.',
  'error.malformed': 'Cette demande n’a pas été comprise. Merci de le signaler à la ville.',
  'error.unauthenticated': 'Nous ne savons plus qui vous êtes. Merci de vous reconnecter.',
  'error.not-allowed': 'Ce n’est pas ouvert à tout le monde et vous n’y êtes pas autorisé.',
  'error.origin-not-allowed':
    'Ce formulaire n’a pas été envoyé depuis cette page. Veuillez rouvrir la page et l’envoyer de là.',
  'error.not-found': 'Cela n’existe pas, ou n’existe plus.',
  'error.not-open-yet': 'Ce n’est pas encore ouvert.',
  'error.closed': 'C’est terminé.',
  'error.hidden': 'C’est masqué et n’accepte pas de contributions.',
  'error.already-there': 'Cela existe déjà.',
  'error.already-cast': 'Vous avez déjà voté. Dans ce scrutin, le vote ne peut pas être modifié.',
  'error.taken-back': 'Vous avez retiré cela.',
  'error.too-large': 'C’est trop volumineux. Merci de raccourcir.',
  'error.id-conflict':
    'Ceci a déjà été envoyé avec un autre contenu. Un nouvel envoi comptera comme une autre contribution.',
  'error.invalid': 'Cela ne peut pas être accepté tel quel. Merci de vérifier vos indications.',
  'error.text-missing': 'Merci d’écrire quelque chose ici.',
  'error.text-too-long': 'Ce texte est trop long. Merci de le raccourcir.',
  'error.vote-not-offered': 'Ce vote n’est pas proposé ici.',
  'error.choice-missing': 'Merci de choisir une réponse.',
  'error.choice-unknown': 'L’une des réponses n’existe plus. Merci de choisir à nouveau.',
  'error.too-many-choices': 'Vous avez choisi plus de réponses que ce vote n’en permet.',
  'error.bad-archive': 'Ce n’est pas une archive lisible.',
  'error.too-many-requests': 'Trop de demandes à la fois. Merci de patienter un instant, puis de réessayer.',
  'error.internal': 'Une erreur s’est produite du côté de la ville. Merci de réessayer.',
  'error.not-supported': 'Cette ville ne propose pas cela ici.',
  'error.bad-answer': 'La réponse ne vient pas du serveur de la ville. Vérifiez votre connexion et réessayez.',
  'error.unavailable':
    'Le serveur de la ville ne peut pas répondre pour le moment. Veuillez réessayer dans un instant.',
  'error.timed-out': 'Le serveur n’a pas répondu à temps. Merci de réessayer.',
  'error.storage-refused':
    'Ce navigateur refuse d’enregistrer quoi que ce soit. Autorisez l’enregistrement pour cette page ou utilisez un autre navigateur.',
};

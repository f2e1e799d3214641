import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  asVisitor: 'Vous pouvez participer sans compte.',
  asGuest: 'Vous participez en invité depuis cet appareil.',
  asPerson: 'Vous êtes connecté·e.',
  toSignIn: 'Se connecter',
  toSignOut: 'Se déconnecter',
  yourData: 'Vos données',
  signInOpen: 'Continuez dans la fenêtre qui s’est ouverte. Rien de ce que vous avez écrit ici n’est perdu.',
  signInByPage: 'Un instant : ce site indique qui vous êtes.',
  signedIn: 'Vous êtes connecté·e. Ce que vous aviez fait ici en invité est désormais à vous.',
  signInGivenUp: 'Vous n’êtes pas encore connecté·e ici. Si la fenêtre est encore ouverte, continuez-y.',
  signInAtPage: 'Veuillez d’abord vous connecter à ce site, puis appuyer ici à nouveau.',
  signInFailed: 'La connexion n’a pas abouti. Veuillez réessayer.',
  signInImpossible: 'La connexion exige une liaison chiffrée (https), que cette page n’a pas.',
  signedOut: 'Vous êtes déconnecté·e sur cet appareil.',
  signOutTitle: 'Quelque chose de vous attend encore ici d’être envoyé',
  signOutWaits:
    'Cela reste dans ce navigateur et sera envoyé en votre nom dès que vous vous reconnecterez ici. Sur un appareil partagé, vous préférerez peut-être l’effacer.',
  signOutSend: 'Envoyer maintenant',
  signOutKeep: 'Se déconnecter et garder',
  signOutDelete: 'Se déconnecter et effacer',
  stay: 'Rester connecté·e',
  declared: 'Merci. La ville sait que vous avez au moins {age} ans, et rien de plus.',
};

import type { signIn as english } from '../en/sign-in.ts';
import type { Translation } from '@civic-widgets/core';

export const signIn: Translation<typeof english> = {
  'signIn.title': 'Se connecter',
  'signIn.lead':
    'Pour que ce que vous faites reste à vous sur tous vos appareils. {site} ne connaîtra pas votre adresse e-mail.',
  'signIn.email': 'Adresse e-mail',
  'signIn.emailHint':
    'Un code y est envoyé. L’adresse est gardée à part de ce que vous faites : pour vous connecter et pour les lettres que vous demandez.',
  'signIn.emailWrong': 'Ce n’est pas une adresse e-mail. Elle devrait ressembler à nom@example.org.',
  'signIn.send': 'Envoyer le code',
  'signIn.with': 'Se connecter avec {name}',
  'signIn.kept': 'Vous restez connecté·e sur cet appareil.',
  'signIn.keepNot': 'Ce n’est pas le mien : me déconnecter après douze heures',
  'signIn.keptNot': 'Vous serez déconnecté·e de cet appareil après douze heures.',
  'signIn.keepMe': 'Rester connecté·e sur cet appareil',
  'signIn.codeTitle': 'Saisir le code',
  'signIn.codeSent':
    'Un code est en route vers {address}. Cela peut prendre une minute ou deux. Regardez aussi dans les indésirables.',
  'signIn.code': 'Code reçu par e-mail',
  'signIn.codeHint': 'Regardez vos messages et revenez : cette page attend. Le code est valable dix minutes.',
  'signIn.codeWrong':
    'Ce code n’est pas le bon ou n’est plus valable. On peut essayer cinq fois ; ensuite, faites-vous en envoyer un nouveau.',
  'signIn.again': 'Envoyer un nouveau code',
  'signIn.againHint':
    'Un e-mail par minute au plus. Si beaucoup de codes ont été demandés pour votre adresse, par qui que ce soit, il en vient un toutes les cinq minutes : son code, plus long, est valable ici aussi.',
  'signIn.againSent':
    'Un nouvel e-mail est en route, sauf si l’un vient de partir : prenez alors le code du plus récent.',
  'signIn.other': 'Se connecter autrement',
  'signIn.doneTitle': 'Vous êtes connecté·e',
  'signIn.doneText': 'Vous pouvez fermer cette fenêtre. Si rien ne se passe, revenez à la page :',
  'signIn.doneBack': 'Revenir à la page',
  'signIn.doneAlone': 'Vous pouvez fermer cette fenêtre. Si la page n’en sait rien, connectez-vous-y encore une fois.',
  'signIn.goOnTitle': 'Continuer ?',
  'signIn.goOnAs':
    'Vous revenez de {name} en tant que {who}. Si c’est bien vous, continuez : vous serez alors connecté ici.',
  'signIn.goOnWith':
    'Vous revenez de {name}. Si vous venez de vous y connecter vous-même, continuez : vous serez alors connecté ici.',
  'signIn.goOn': 'C’est moi, continuer',
  'signIn.overTitle': 'Cette connexion est terminée',
  'signIn.over': 'Elle a pris trop de temps ou était déjà achevée. Revenez à la page et recommencez.',
  'signIn.wrongTitle': 'On ne peut pas se connecter ici',
  'signIn.wrong': 'L’adresse de cette fenêtre n’est pas complète, ou le site n’est pas enregistré.',
  'signIn.noneTitle': 'On ne peut pas se connecter pour le moment',
  'signIn.none': 'La ville n’a prévu aucun moyen de se connecter. Vous pouvez participer sans cela.',
  'signIn.failedTitle': 'La connexion avec {name} n’a pas fonctionné',
  'signIn.failed': 'Elle y a été abandonnée ou la réponse n’était pas correcte. Rien n’a été transmis.',
  'signIn.tryAgain': 'Réessayer',
  'signIn.mailSubject': '{code} est votre code pour {name}',
  'signIn.mailText':
    'Votre code de connexion : {code}\n\nSaisissez-le là où vous l’avez demandé. Il est valable dix minutes.\n\nSi ce n’était pas vous, quelqu’un s’est trompé d’adresse. Vous n’avez rien à faire : sans le code, personne ne se connecte. Ne le transmettez pas, pas même à la ville.\n\n{name}',
};

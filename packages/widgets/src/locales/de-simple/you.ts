import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  asVisitor: 'Sie können ohne Anmeldung mitmachen.',
  asGuest: 'Sie machen als Gast mit. Das gilt nur auf diesem Gerät.',
  asPerson: 'Sie sind angemeldet.',
  toSignIn: 'Anmelden',
  toSignOut: 'Abmelden',
  yourData: 'Ihre Daten',
  signInOpen: 'Ein Fenster ist aufgegangen. Machen Sie bitte dort weiter. Ihr Text hier bleibt da.',
  signInByPage: 'Einen Moment. Die Website sagt, wer Sie sind.',
  signedIn: 'Sie sind angemeldet. Alles, was Sie als Gast gemacht haben, gehört jetzt zu Ihnen.',
  signInGivenUp: 'Sie sind noch nicht angemeldet. Ist das Fenster noch offen? Dann machen Sie dort weiter.',
  signInAtPage: 'Bitte melden Sie sich zuerst auf dieser Website an. Drücken Sie dann hier noch einmal.',
  signInFailed: 'Das Anmelden hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  signInImpossible: 'Diese Seite ist nicht sicher genug zum Anmelden. Sie braucht https.',
  signedOut: 'Sie sind auf diesem Gerät abgemeldet.',
  signOutTitle: 'Etwas von Ihnen ist noch nicht gesendet',
  signOutWaits:
    'Es bleibt in diesem Browser. Wir senden es, wenn Sie sich hier wieder anmelden. Benutzen auch andere dieses Gerät? Dann können Sie es löschen.',
  signOutSend: 'Jetzt senden',
  signOutKeep: 'Abmelden und behalten',
  signOutDelete: 'Abmelden und löschen',
  stay: 'Angemeldet bleiben',
  declared: 'Danke. Die Stadt weiß jetzt: Sie sind {age} Jahre alt oder älter. Mehr weiß sie nicht.',
};

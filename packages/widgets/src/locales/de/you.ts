import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  asVisitor: 'Sie können ohne Konto mitmachen.',
  asGuest: 'Sie machen als Gast dieses Geräts mit.',
  asPerson: 'Sie sind angemeldet.',
  toSignIn: 'Anmelden',
  toSignOut: 'Abmelden',
  yourData: 'Ihre Daten',
  signInOpen: 'Bitte machen Sie im geöffneten Fenster weiter. Was Sie hier geschrieben haben, geht nicht verloren.',
  signInByPage: 'Einen Moment: Diese Website teilt mit, wer Sie sind.',
  signedIn: 'Sie sind angemeldet. Was Sie hier als Gast getan haben, gehört jetzt Ihnen.',
  signInGivenUp: 'Sie sind hier noch nicht angemeldet. Ist das Fenster noch offen, machen Sie dort weiter.',
  signInAtPage: 'Bitte melden Sie sich zuerst auf dieser Website an und drücken Sie dann hier noch einmal.',
  signInFailed: 'Das Anmelden hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  signInImpossible: 'Zum Anmelden braucht es eine verschlüsselte Verbindung (https). Diese Seite hat keine.',
  signedOut: 'Sie sind auf diesem Gerät abgemeldet.',
  signOutTitle: 'Hier wartet noch etwas von Ihnen auf das Senden',
  signOutWaits:
    'Es bleibt in diesem Browser und wird als Ihres gesendet, sobald Sie sich hier wieder anmelden. Auf einem Gerät, das auch andere benutzen, möchten Sie es vielleicht lieber löschen.',
  signOutSend: 'Jetzt senden',
  signOutKeep: 'Abmelden und behalten',
  signOutDelete: 'Abmelden und löschen',
  stay: 'Angemeldet bleiben',
  declared: 'Danke. Die Stadt weiß jetzt, dass Sie mindestens {age} Jahre alt sind, und nicht mehr.',
};

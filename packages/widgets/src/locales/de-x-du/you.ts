import { you as formal } from '../de/you.ts';
import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  ...formal,
  asVisitor: 'Du kannst ohne Konto mitmachen.',
  asGuest: 'Du machst als Gast dieses Geräts mit.',
  asPerson: 'Du bist angemeldet.',
  yourData: 'Deine Daten',
  signInOpen: 'Bitte mach im geöffneten Fenster weiter. Was du hier geschrieben hast, geht nicht verloren.',
  signInByPage: 'Einen Moment: Diese Website teilt mit, wer du bist.',
  signedIn: 'Du bist angemeldet. Was du hier als Gast getan hast, gehört jetzt dir.',
  signInGivenUp: 'Du bist hier noch nicht angemeldet. Ist das Fenster noch offen, mach dort weiter.',
  signInAtPage: 'Bitte melde dich zuerst auf dieser Website an und drück dann hier noch einmal.',
  signInFailed: 'Das Anmelden hat nicht geklappt. Bitte versuch es noch einmal.',
  signedOut: 'Du bist auf diesem Gerät abgemeldet.',
  signOutTitle: 'Hier wartet noch etwas von dir auf das Senden',
  signOutWaits:
    'Es bleibt in diesem Browser und wird als deines gesendet, sobald du dich hier wieder anmeldest. Auf einem Gerät, das auch andere benutzen, möchtest du es vielleicht lieber löschen.',
  declared: 'Danke. Die Stadt weiß jetzt, dass du mindestens {age} Jahre alt bist, und nicht mehr.',
};

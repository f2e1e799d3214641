import { signIn as german } from '../de/sign-in.ts';
import type { signIn as english } from '../en/sign-in.ts';
import type { Translation } from '@civic-widgets/core';

export const signIn: Translation<typeof english> = {
  ...german,
  'signIn.lead': 'Damit auf jedem Gerät deins bleibt, was du tust. {site} erfährt deine E-Mail-Adresse nicht.',
  'signIn.emailHint':
    'Dorthin wird ein Code geschickt. Die Adresse wird getrennt von dem aufbewahrt, was du tust: zum Anmelden und für Briefe, um die du bittest.',
  'signIn.codeSent':
    'Ein Code ist unterwegs an {address}. Das kann ein, zwei Minuten dauern. Sieh auch im Spam-Ordner nach.',
  'signIn.codeHint': 'Sieh in deine Post und komm zurück: Diese Seite wartet. Der Code gilt zehn Minuten.',
  'signIn.codeWrong':
    'Dieser Code stimmt nicht oder gilt nicht mehr. Er lässt sich fünfmal versuchen; lass dir dann einen neuen schicken.',
  'signIn.doneTitle': 'Du bist angemeldet',
  'signIn.doneText': 'Du kannst dieses Fenster schließen. Wenn von selbst nichts geschieht, geh zurück zur Seite:',
  'signIn.doneAlone':
    'Du kannst dieses Fenster schließen. Wenn die Seite nichts davon weiß, melde dich dort noch einmal an.',
  'signIn.over': 'Es hat zu lange gedauert oder war schon fertig. Geh zurück zur Seite und beginn neu.',
  'signIn.none': 'Die Stadt hat keinen Weg zum Anmelden eingerichtet. Mitmachen kannst du auch ohne.',
  'signIn.mailSubject': '{code} ist dein Code für {name}',
  'signIn.mailText':
    'Dein Code zum Anmelden: {code}\n\nGib ihn dort ein, wo du ihn angefordert hast. Er gilt zehn Minuten.\n\nWarst du das nicht, hat sich jemand bei der Adresse vertippt. Du musst nichts tun: Ohne den Code meldet sich niemand an. Gib ihn nicht weiter, auch nicht der Stadt.\n\n{name}',
  'signIn.againHint':
    'Höchstens eine E-Mail in der Minute. Wurden für deine Adresse viele Codes angefordert, von wem auch immer, kommt alle fünf Minuten eine: Der längere Code darin gilt auch hier.',
  'signIn.againSent':
    'Eine neue E-Mail ist unterwegs, außer es ging eben erst eine ab: Dann nimm den Code aus der neuesten.',
  'signIn.goOnAs': 'Du kommst von {name} zurück als {who}. Wenn du das bist, geh weiter: Dann bist du hier angemeldet.',
  'signIn.goOnWith':
    'Du kommst von {name} zurück. Wenn du dich eben selbst dort angemeldet hast, geh weiter: Dann bist du hier angemeldet.',
  'signIn.kept': 'Du bleibst auf diesem Gerät angemeldet.',
  'signIn.keptNot': 'Du wirst auf diesem Gerät nach zwölf Stunden abgemeldet.',
};

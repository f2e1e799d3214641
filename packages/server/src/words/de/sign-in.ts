import type { signIn as english } from '../en/sign-in.ts';
import type { Translation } from '@civic-widgets/core';

export const signIn: Translation<typeof english> = {
  'signIn.title': 'Anmelden',
  'signIn.lead': 'Damit auf jedem Gerät Ihres bleibt, was Sie tun. {site} erfährt Ihre E-Mail-Adresse nicht.',
  'signIn.email': 'E-Mail-Adresse',
  'signIn.emailHint':
    'Dorthin wird ein Code geschickt. Die Adresse wird getrennt von dem aufbewahrt, was Sie tun: zum Anmelden und für Briefe, um die Sie bitten.',
  'signIn.emailWrong': 'Das ist keine E-Mail-Adresse. Eine sieht so aus: name@example.org.',
  'signIn.send': 'Code schicken',
  'signIn.with': 'Anmelden mit {name}',
  'signIn.kept': 'Sie bleiben auf diesem Gerät angemeldet.',
  'signIn.keepNot': 'Es ist nicht meins: nach zwölf Stunden abmelden',
  'signIn.keptNot': 'Sie werden auf diesem Gerät nach zwölf Stunden abgemeldet.',
  'signIn.keepMe': 'Auf diesem Gerät angemeldet bleiben',
  'signIn.codeTitle': 'Code eingeben',
  'signIn.codeSent':
    'Ein Code ist unterwegs an {address}. Das kann ein, zwei Minuten dauern. Sehen Sie auch im Spam-Ordner nach.',
  'signIn.code': 'Code aus der E-Mail',
  'signIn.codeHint': 'Sehen Sie in Ihre Post und kommen Sie zurück: Diese Seite wartet. Der Code gilt zehn Minuten.',
  'signIn.codeWrong':
    'Dieser Code stimmt nicht oder gilt nicht mehr. Er lässt sich fünfmal versuchen; lassen Sie sich dann einen neuen schicken.',
  'signIn.again': 'Neuen Code schicken',
  'signIn.againHint':
    'Höchstens eine E-Mail in der Minute. Wurden für Ihre Adresse viele Codes angefordert, von wem auch immer, kommt alle fünf Minuten eine: Der längere Code darin gilt auch hier.',
  'signIn.againSent':
    'Eine neue E-Mail ist unterwegs, außer es ging eben erst eine ab: Dann nehmen Sie den Code aus der neuesten.',
  'signIn.other': 'Anders anmelden',
  'signIn.doneTitle': 'Sie sind angemeldet',
  'signIn.doneText':
    'Sie können dieses Fenster schließen. Wenn von selbst nichts geschieht, gehen Sie zurück zur Seite:',
  'signIn.doneBack': 'Zurück zur Seite',
  'signIn.doneAlone':
    'Sie können dieses Fenster schließen. Wenn die Seite nichts davon weiß, melden Sie sich dort noch einmal an.',
  'signIn.goOnTitle': 'Weiter?',
  'signIn.goOnAs':
    'Sie kommen von {name} zurück als {who}. Wenn Sie das sind, gehen Sie weiter: Dann sind Sie hier angemeldet.',
  'signIn.goOnWith':
    'Sie kommen von {name} zurück. Wenn Sie sich eben selbst dort angemeldet haben, gehen Sie weiter: Dann sind Sie hier angemeldet.',
  'signIn.goOn': 'Das bin ich, weiter',
  'signIn.overTitle': 'Diese Anmeldung ist vorbei',
  'signIn.over': 'Es hat zu lange gedauert oder war schon fertig. Gehen Sie zurück zur Seite und beginnen Sie neu.',
  'signIn.wrongTitle': 'Hier kann man sich nicht anmelden',
  'signIn.wrong': 'Die Adresse dieses Fensters ist nicht vollständig, oder die Website ist nicht eingetragen.',
  'signIn.noneTitle': 'Zurzeit kann man sich nicht anmelden',
  'signIn.none': 'Die Stadt hat keinen Weg zum Anmelden eingerichtet. Mitmachen können Sie auch ohne.',
  'signIn.failedTitle': 'Das Anmelden mit {name} hat nicht geklappt',
  'signIn.failed': 'Es wurde dort abgebrochen oder kam keine richtige Antwort. Weitergegeben wurde nichts.',
  'signIn.tryAgain': 'Noch einmal versuchen',
  'signIn.mailSubject': '{code} ist Ihr Code für {name}',
  'signIn.mailText':
    'Ihr Code zum Anmelden: {code}\n\nGeben Sie ihn dort ein, wo Sie ihn angefordert haben. Er gilt zehn Minuten.\n\nWaren Sie das nicht, hat sich jemand bei der Adresse vertippt. Sie müssen nichts tun: Ohne den Code meldet sich niemand an. Geben Sie ihn nicht weiter, auch nicht der Stadt.\n\n{name}',
};

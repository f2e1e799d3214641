import type { signIn as english } from '../en/sign-in.ts';
import type { Translation } from '@civic-widgets/core';

export const signIn: Translation<typeof english> = {
  'signIn.title': 'Anmelden',
  'signIn.lead': 'Dann bleibt auf jedem Gerät alles, was Sie tun. {site} bekommt Ihre E-Mail-Adresse nicht.',
  'signIn.email': 'E-Mail-Adresse',
  'signIn.emailHint':
    'Wir schicken einen Code an diese Adresse. Wir brauchen die Adresse nur für das Anmelden und für Briefe, die Sie wollen.',
  'signIn.emailWrong': 'Das ist keine E-Mail-Adresse. Ein Beispiel: name@example.org.',
  'signIn.send': 'Code schicken',
  'signIn.with': 'Anmelden mit {name}',
  'signIn.kept': 'Sie bleiben auf diesem Gerät immer angemeldet.',
  'signIn.keepNot': 'Das ist nicht mein Gerät: Bitte nach 12 Stunden abmelden',
  'signIn.keptNot': 'Nach 12 Stunden sind Sie auf diesem Gerät nicht mehr angemeldet.',
  'signIn.keepMe': 'Auf diesem Gerät immer angemeldet bleiben',
  'signIn.codeTitle': 'Code eingeben',
  'signIn.codeSent': 'Der Code kommt an {address}. Das kann 2 Minuten dauern. Sehen Sie auch im Spam-Ordner nach.',
  'signIn.code': 'Code aus der E-Mail',
  'signIn.codeHint': 'Lesen Sie Ihre E-Mails. Kommen Sie dann hierher zurück. Der Code gilt 10 Minuten.',
  'signIn.codeWrong':
    'Der Code ist falsch. Oder er ist zu alt. Sie können 5 Mal probieren. Danach brauchen Sie einen neuen Code.',
  'signIn.again': 'Neuen Code schicken',
  'signIn.againHint':
    'Wir schicken höchstens eine E-Mail in der Minute. Nach vielen E-Mails kommt nur alle 5 Minuten eine. Der lange Code darin gilt auch hier.',
  'signIn.againSent':
    'Eine neue E-Mail kommt. Haben Sie eben erst eine bekommen? Dann nehmen Sie den Code aus der neuesten E-Mail.',
  'signIn.other': 'Anders anmelden',
  'signIn.doneTitle': 'Sie sind angemeldet',
  'signIn.doneText': 'Sie können das Fenster schließen. Passiert nichts? Dann gehen Sie zurück zur Seite:',
  'signIn.doneBack': 'Zurück zur Seite',
  'signIn.doneAlone': 'Sie können das Fenster schließen. Klappt es nicht? Dann melden Sie sich noch einmal an.',
  'signIn.goOnTitle': 'Möchten Sie weiter?',
  'signIn.goOnAs':
    'Sie kommen von {name}. Dort heißen Sie: {who}. Sind Sie das? Dann gehen Sie weiter. Dann sind Sie hier angemeldet.',
  'signIn.goOnWith':
    'Sie kommen von {name}. Haben Sie sich dort eben selbst angemeldet? Dann gehen Sie weiter. Dann sind Sie hier angemeldet.',
  'signIn.goOn': 'Ja, weiter',
  'signIn.overTitle': 'Die Anmeldung ist vorbei',
  'signIn.over': 'Es hat zu lange gedauert. Oder es war schon fertig. Gehen Sie zurück zur Seite. Fangen Sie neu an.',
  'signIn.wrongTitle': 'Hier kann man sich nicht anmelden',
  'signIn.wrong': 'Die Adresse vom Fenster ist nicht ganz. Oder die Website ist nicht eingetragen.',
  'signIn.noneTitle': 'Anmelden geht gerade nicht',
  'signIn.none': 'Sie können trotzdem mitmachen.',
  'signIn.failedTitle': 'Das Anmelden mit {name} hat nicht geklappt',
  'signIn.failed': 'Es wurde dort abgebrochen. Oder es kam keine richtige Antwort. Wir haben nichts weitergegeben.',
  'signIn.tryAgain': 'Noch einmal versuchen',
  'signIn.mailSubject': '{code} ist Ihr Code für {name}',
  'signIn.mailText':
    'Ihr Code ist: {code}\n\nGeben Sie den Code auf der Seite ein. Er gilt 10 Minuten.\n\nWollten Sie sich nicht anmelden? Dann müssen Sie nichts tun. Geben Sie den Code niemandem.\n\n{name}',
};

import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '@civic-widgets/core';

export const trouble: Translation<typeof english> = {
  notAllowedTitle: 'Sie können hier jetzt nicht mitmachen',
  waitUntil: 'Es geht los am {date}.',
  signIn: 'Melden Sie sich zuerst bei der Stadt an. Dann können Sie mitmachen.',
  verify: 'Die Stadt muss zuerst wissen: Wo wohnen Sie? Das Bürgerbüro hilft Ihnen.',
  'error.malformed': 'Der Server hat das nicht verstanden. Bitte sagen Sie der Stadt Bescheid.',
  'error.unauthenticated': 'Der Server weiß nicht mehr, wer Sie sind. Bitte melden Sie sich noch einmal an.',
  'error.not-allowed': 'Das dürfen nicht alle. Sie dürfen das nicht.',
  'error.origin-not-allowed': 'Bitte öffnen Sie die Seite neu. Schicken Sie es dann noch einmal ab.',
  'error.not-found': 'Das gibt es nicht. Oder es ist nicht mehr da.',
  'error.not-open-yet': 'Das hat noch nicht angefangen.',
  'error.closed': 'Das ist zu Ende.',
  'error.hidden': 'Das ist versteckt. Hier kann man nichts mehr schreiben.',
  'error.already-there': 'Das ist schon da.',
  'error.already-cast': 'Sie haben schon abgestimmt. Ihre Stimme kann man nicht mehr ändern.',
  'error.taken-back': 'Das haben Sie zurückgenommen.',
  'error.too-large': 'Das ist zu groß. Bitte machen Sie es kürzer.',
  'error.id-conflict': 'Das haben Sie schon einmal anders geschickt. Wenn Sie es noch einmal schicken, zählt es extra.',
  'error.invalid': 'So geht das nicht. Bitte prüfen Sie, was Sie geschrieben haben.',
  'error.text-missing': 'Bitte schreiben Sie hier etwas.',
  'error.text-too-long': 'Der Text ist zu lang. Bitte machen Sie ihn kürzer.',
  'error.vote-not-offered': 'Diese Stimme gibt es hier nicht.',
  'error.choice-missing': 'Bitte wählen Sie etwas aus.',
  'error.choice-unknown': 'Eine Antwort gibt es nicht mehr. Bitte wählen Sie neu.',
  'error.too-many-choices': 'Sie haben zu viele Antworten gewählt.',
  'error.bad-archive': 'Diese Datei kann man nicht lesen.',
  'error.too-many-requests': 'Das war zu viel auf einmal. Bitte warten Sie kurz. Dann versuchen Sie es noch einmal.',
  'error.internal': 'Bei der Stadt gibt es einen Fehler. Bitte versuchen Sie es noch einmal.',
  'error.not-supported': 'Das gibt es in dieser Stadt hier nicht.',
  'error.bad-answer':
    'Die Antwort kam nicht von der Stadt. Prüfen Sie Ihr Internet. Dann versuchen Sie es noch einmal.',
  'error.unavailable': 'Der Server der Stadt antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.',
  'error.timed-out': 'Die Antwort hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  'error.storage-refused':
    'Dieser Browser speichert nichts. Erlauben Sie das Speichern für diese Seite. Oder nehmen Sie einen anderen Browser.',
};

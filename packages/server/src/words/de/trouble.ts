import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '@civic-widgets/core';

export const trouble: Translation<typeof english> = {
  notAllowedTitle: 'Sie können hier zurzeit nicht teilnehmen',
  waitUntil: 'Es beginnt am {date}.',
  signIn: 'Melden Sie sich bei der Stadt an, um teilzunehmen.',
  verify: 'Die Stadt muss zuerst wissen, wo Sie wohnen. Das Bürgerbüro hilft Ihnen.',
  'error.malformed': 'Diese Anfrage wurde nicht verstanden. Bitte melden Sie das der Stadt.',
  'error.unauthenticated': 'Es ist nicht mehr bekannt, wer Sie sind. Bitte melden Sie sich erneut an.',
  'error.not-allowed': 'Das steht nicht allen offen, und Sie sind dazu nicht berechtigt.',
  'error.origin-not-allowed':
    'Dieses Formular wurde nicht von dieser Seite gesendet. Bitte öffnen Sie die Seite neu und senden Sie es dort.',
  'error.not-found': 'Das gibt es nicht oder nicht mehr.',
  'error.not-open-yet': 'Das hat noch nicht begonnen.',
  'error.closed': 'Das ist beendet.',
  'error.hidden': 'Das ist ausgeblendet und nimmt keine Beiträge an.',
  'error.already-there': 'Das gibt es schon.',
  'error.already-cast': 'Sie haben bereits abgestimmt. In dieser Abstimmung lässt sich die Stimme nicht ändern.',
  'error.taken-back': 'Sie haben das zurückgenommen.',
  'error.too-large': 'Das ist zu groß. Bitte kürzen Sie es.',
  'error.id-conflict':
    'Das wurde schon mit anderem Inhalt gesendet. Wenn Sie es noch einmal senden, zählt es als weiterer Beitrag.',
  'error.invalid': 'Das lässt sich so nicht annehmen. Bitte prüfen Sie Ihre Angaben.',
  'error.text-missing': 'Bitte schreiben Sie hier etwas.',
  'error.text-too-long': 'Dieser Text ist zu lang. Bitte kürzen Sie ihn.',
  'error.vote-not-offered': 'Diese Stimme ist hier nicht vorgesehen.',
  'error.choice-missing': 'Bitte wählen Sie eine Möglichkeit.',
  'error.choice-unknown': 'Eine der Möglichkeiten gibt es nicht mehr. Bitte wählen Sie neu.',
  'error.too-many-choices': 'Sie haben mehr Möglichkeiten gewählt, als diese Abstimmung erlaubt.',
  'error.bad-archive': 'Das ist kein lesbares Archiv.',
  'error.too-many-requests': 'Zu viele Anfragen auf einmal. Bitte warten Sie einen Moment und versuchen Sie es erneut.',
  'error.internal': 'Bei der Stadt ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
  'error.not-supported': 'Diese Stadt bietet das hier nicht an.',
  'error.bad-answer':
    'Es hat etwas anderes als der Server der Stadt geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error.unavailable': 'Der Server der Stadt kann gerade nicht antworten. Bitte versuchen Sie es gleich noch einmal.',
  'error.timed-out': 'Der Server hat zu lange nicht geantwortet. Bitte versuchen Sie es erneut.',
  'error.storage-refused':
    'Dieser Browser weigert sich, etwas zu speichern. Erlauben Sie das für diese Seite, oder nehmen Sie einen anderen Browser.',
};

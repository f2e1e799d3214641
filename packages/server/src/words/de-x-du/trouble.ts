import { trouble as formal } from '../de/trouble.ts';
import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '@civic-widgets/core';

export const trouble: Translation<typeof english> = {
  ...formal,
  notAllowedTitle: 'Du kannst hier zurzeit nicht teilnehmen',
  signIn: 'Melde dich bei der Stadt an, um teilzunehmen.',
  verify: 'Die Stadt muss zuerst wissen, wo du wohnst. Das Bürgerbüro hilft dir.',
  'error.malformed': 'Diese Anfrage wurde nicht verstanden. Bitte melde das der Stadt.',
  'error.unauthenticated': 'Es ist nicht mehr bekannt, wer du bist. Bitte melde dich erneut an.',
  'error.not-allowed': 'Das steht nicht allen offen, und du bist dazu nicht berechtigt.',
  'error.origin-not-allowed':
    'Dieses Formular wurde nicht von dieser Seite gesendet. Bitte öffne die Seite neu und sende es dort.',
  'error.already-cast': 'Du hast bereits abgestimmt. In dieser Abstimmung lässt sich die Stimme nicht ändern.',
  'error.taken-back': 'Du hast das zurückgenommen.',
  'error.too-large': 'Das ist zu groß. Bitte kürz es.',
  'error.id-conflict':
    'Das wurde schon mit anderem Inhalt gesendet. Wenn du es noch einmal sendest, zählt es als weiterer Beitrag.',
  'error.invalid': 'Das lässt sich so nicht annehmen. Bitte prüf deine Angaben.',
  'error.text-missing': 'Bitte schreib hier etwas.',
  'error.text-too-long': 'Dieser Text ist zu lang. Bitte kürz ihn.',
  'error.choice-missing': 'Bitte wähl eine Möglichkeit.',
  'error.choice-unknown': 'Eine der Möglichkeiten gibt es nicht mehr. Bitte wähl neu.',
  'error.too-many-choices': 'Du hast mehr Möglichkeiten gewählt, als diese Abstimmung erlaubt.',
  'error.too-many-requests': 'Zu viele Anfragen auf einmal. Bitte warte einen Moment und versuch es erneut.',
  'error.internal': 'Bei der Stadt ist etwas schiefgegangen. Bitte versuch es erneut.',
  'error.bad-answer':
    'Es hat etwas anderes als der Server der Stadt geantwortet. Prüf deine Verbindung und versuch es erneut.',
  'error.unavailable': 'Der Server der Stadt kann gerade nicht antworten. Bitte versuche es gleich noch einmal.',
  'error.timed-out': 'Der Server hat zu lange nicht geantwortet. Bitte versuch es erneut.',
  'error.storage-refused':
    'Dieser Browser weigert sich, etwas zu speichern. Erlaub das für diese Seite, oder nimm einen anderen Browser.',
};

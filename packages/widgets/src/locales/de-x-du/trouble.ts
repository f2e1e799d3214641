import { trouble as formal } from '../de/trouble.ts';
import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '@civic-widgets/core';

export const trouble: Translation<typeof english> = {
  ...formal,
  preview: 'Vorschau: Nur dieser Browser speichert, was du hier tust. Die Stadt erhält nichts.',
  notAllowedTitle: 'Du kannst hier zurzeit nicht teilnehmen',
  signIn: 'Melde dich bei der Stadt an, um teilzunehmen.',
  verify: 'Die Stadt muss zuerst wissen, wo du wohnst. Das Bürgerbüro hilft dir.',
  declare: 'Sag der Stadt, dass du mindestens {age} Jahre alt bist. Mehr will sie nicht wissen.',
  otherGroup: 'Das ist für Mitglieder bestimmter Gruppen, und du bist nicht als Mitglied bekannt.',
  noRemedy: 'Wenn du das für einen Irrtum hältst, wende dich bitte an die Stadt.',
  unsaved: 'Noch nicht gesendet, und dieser Browser speichert nichts. Bitte lass diese Seite offen.',
  setUpUnknownSpace:
    'Das Backend kennt keinen Bereich dieses Namens. Prüf das Attribut data-space des Script-Elements.',
  setUpProject: 'Es gibt kein Projekt „{name}“. Prüf das Attribut project.',
  setUpPoll: 'Es gibt keine Abstimmung „{name}“. Prüf das Attribut poll.',
  'error.malformed': 'Diese Anfrage wurde nicht verstanden. Bitte melde das der Stadt.',
  'error.unauthenticated': 'Es ist nicht mehr bekannt, wer du bist. Bitte melde dich erneut an.',
  'error.not-allowed': 'Das steht nicht allen offen, und du bist dazu nicht berechtigt.',
  'error.already-cast': 'Du hast bereits abgestimmt. In dieser Abstimmung lässt sich die Stimme nicht ändern.',
  'error.taken-back': 'Du hast das zurückgenommen.',
  'error.too-large': 'Das ist zu groß. Bitte kürz es.',
  'error.id-conflict': 'Das wurde schon mit anderem Inhalt gesendet. Bitte lade die Seite neu.',
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
  'error.unavailable': 'Der Server ist nicht erreichbar. Prüf deine Verbindung und versuch es erneut.',
  'error.timed-out': 'Der Server hat zu lange nicht geantwortet. Bitte versuch es erneut.',
  'error.storage-refused':
    'Dieser Browser weigert sich, etwas zu speichern. Erlaub das für diese Seite, oder nimm einen anderen Browser.',
};

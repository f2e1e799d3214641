import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '../messages.ts';

export const trouble: Translation<typeof english> = {
  preview: 'Vorschau: Nur dieser Browser speichert, was Sie hier tun. Die Stadt erhält nichts.',
  failedTitle: 'Das ist gerade nicht verfügbar',
  setUpTitle: 'Dieser Baustein ist nicht richtig eingerichtet',
  notAllowedTitle: 'Sie können hier zurzeit nicht teilnehmen',
  waitUntil: 'Es beginnt am {date}.',
  signIn: 'Melden Sie sich bei der Stadt an, um teilzunehmen.',
  verify: 'Die Stadt muss zuerst wissen, wo Sie wohnen. Das Bürgerbüro hilft Ihnen.',
  noRemedy: 'Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an die Stadt.',
  saved: 'Auf diesem Gerät gespeichert. Wird gesendet, sobald es geht.',
  unsaved: 'Noch nicht gesendet, und dieser Browser speichert nichts. Bitte lassen Sie diese Seite offen.',
  waits: { one: '{count} Beitrag wartet auf das Senden', other: '{count} Beiträge warten auf das Senden' },
  cameBack: { one: '{count} Beitrag kam zurück', other: '{count} Beiträge kamen zurück' },
  setUpSpace: 'Das Script-Element sagt nicht, zu welcher Stadt es gehört. Es braucht das Attribut data-space.',
  setUpUnknownSpace:
    'Das Backend kennt keinen Bereich dieses Namens. Prüfen Sie das Attribut data-space des Script-Elements.',
  setUpAdapter:
    'Das Modul, das data-adapter nennt, konnte nicht geladen werden oder exportiert keinen Adapter als Default.',
  setUpProject: 'Es gibt kein Projekt „{name}“. Prüfen Sie das Attribut project.',
  setUpPoll: 'Es gibt keine Abstimmung „{name}“. Prüfen Sie das Attribut poll.',
  setUpBlocked:
    'Die Content-Security-Policy dieser Seite blockiert {address}. Die Direktive {directive} muss diese Adresse erlauben.',
  setUpOrigin:
    'Die Stadt hat diese Website nicht eingetragen. Sie muss in der Konfiguration des Bereichs unter „origins“ stehen.',
  'error.malformed': 'Diese Anfrage wurde nicht verstanden. Bitte melden Sie das der Stadt.',
  'error.unauthenticated': 'Es ist nicht mehr bekannt, wer Sie sind. Bitte melden Sie sich erneut an.',
  'error.not-allowed': 'Das steht nicht allen offen, und Sie sind dazu nicht berechtigt.',
  'error.origin-not-allowed': 'Diese Website ist bei der Stadt nicht eingetragen.',
  'error.not-found': 'Das gibt es nicht oder nicht mehr.',
  'error.not-open-yet': 'Das hat noch nicht begonnen.',
  'error.closed': 'Das ist beendet.',
  'error.hidden': 'Das ist ausgeblendet und nimmt keine Beiträge an.',
  'error.already-there': 'Das gibt es schon.',
  'error.already-cast': 'Sie haben bereits abgestimmt. In dieser Abstimmung lässt sich die Stimme nicht ändern.',
  'error.taken-back': 'Sie haben das zurückgenommen.',
  'error.too-large': 'Das ist zu groß. Bitte kürzen Sie es.',
  'error.id-conflict': 'Das wurde schon mit anderem Inhalt gesendet. Bitte laden Sie die Seite neu.',
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
  'error.unavailable': 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error.timed-out': 'Der Server hat zu lange nicht geantwortet. Bitte versuchen Sie es erneut.',
  'error.storage-refused':
    'Dieser Browser weigert sich, etwas zu speichern. Erlauben Sie das für diese Seite, oder nehmen Sie einen anderen Browser.',
};

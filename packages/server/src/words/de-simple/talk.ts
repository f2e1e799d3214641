import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'Kommentare',
  noComments: 'Noch hat niemand etwas dazu geschrieben.',
  moreComments: 'Mehr Kommentare zeigen',
  commentErased: 'Die Person hat ihren Kommentar gelöscht.',
  reply: 'Antworten',
  replyTo: 'Antworten auf den Kommentar vom {date}',
  yourComment: 'Ihr Kommentar',
  yourReply: 'Ihre Antwort',
  sendComment: 'Kommentar zeigen',
  sendReply: 'Antwort zeigen',
  commentReceived: 'Ihr Kommentar ist angekommen.',
  name: 'Ihr Name',
  nameHint: 'Alle können den Namen sehen. Sie können das Feld leer lassen. Dann steht kein Name dabei.',
  follow: 'Beobachten',
  followOn: 'Sie beobachten diese Idee jetzt.',
  followOff: 'Sie beobachten diese Idee nicht mehr.',
  report: 'Melden',
  reportReason: 'Was ist daran nicht in Ordnung?',
  reportHint: 'Die Stadt liest das. Dann entscheidet sie: Bleibt der Text? Andere sehen Ihre Meldung nicht.',
  sendReport: 'Meldung senden',
  reportReceived: 'Danke. Die Stadt sieht sich das an.',
  notSent: 'Das ist nicht angekommen. Ihr Text steht noch hier.',
  cancel: 'Abbrechen',
};

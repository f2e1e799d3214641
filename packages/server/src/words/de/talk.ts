import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'Kommentare',
  noComments: 'Noch hat niemand kommentiert.',
  moreComments: 'Weitere Kommentare zeigen',
  commentErased: 'Die Verfasserin oder der Verfasser hat diesen Kommentar gelöscht.',
  reply: 'Antworten',
  replyTo: 'Antworten auf den Kommentar vom {date}',
  yourComment: 'Ihr Kommentar',
  yourReply: 'Ihre Antwort',
  sendComment: 'Kommentar veröffentlichen',
  sendReply: 'Antwort veröffentlichen',
  commentReceived: 'Ihr Kommentar ist eingegangen.',
  name: 'Ihr Name',
  nameHint: 'Er wird mit Ihrem Text veröffentlicht. Ohne Angabe erscheint der Text ohne Namen.',
  follow: 'Folgen',
  followOn: 'Sie folgen dieser Idee jetzt.',
  followOff: 'Sie folgen dieser Idee nicht mehr.',
  report: 'Melden',
  reportReason: 'Was stimmt damit nicht?',
  reportHint:
    'Das Team der Stadt liest Ihre Meldung und entscheidet, ob der Text stehen bleibt. Sie wird nicht veröffentlicht.',
  sendReport: 'Meldung absenden',
  reportReceived: 'Vielen Dank. Das Team der Stadt sieht sich das an.',
  notSent: 'Das konnte nicht gesendet werden. Was Sie geschrieben haben, steht noch hier.',
  cancel: 'Abbrechen',
};

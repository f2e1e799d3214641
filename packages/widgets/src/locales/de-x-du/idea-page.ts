import { ideaPage as formal } from '../de/idea-page.ts';
import type { ideaPage as english } from '../en/idea-page.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaPage: Translation<typeof english> = {
  ...formal,
  byYou: 'von dir',
  yourComment: 'Dein Kommentar',
  yourReply: 'Deine Antwort',
  commentReceived: 'Dein Kommentar ist eingegangen.',
  commentInReview: 'Dein Kommentar ist eingegangen. Er wird zuerst angesehen und erscheint dann hier.',
  commentKept: 'Dein Kommentar ist in diesem Browser gespeichert. Die Stadt hat ihn nicht erhalten.',
  name: 'Dein Name',
  nameHint: 'Er wird mit deinem Text veröffentlicht. Ohne Angabe erscheint der Text ohne Namen.',
  draft: 'Entwurf: bleibt in diesem Tab, bis du ihn absendest oder verwirfst.',
  draftDevice: 'Der Entwurf bleibt auf diesem Gerät, bis du ihn absendest oder löschst.',
  draftRefused: 'Dieser Browser bewahrt keine Entwürfe auf. Dein Text bleibt, solange diese Seite offen ist.',
  notSent: 'Das konnte nicht gesendet werden. Was du geschrieben hast, steht noch hier.',
  mergedHint: 'Die Stimmen dafür zählen jetzt dort:',
  openUntil: 'Mitmachen kannst du bis {date}.',
  followHint: 'Merkt die Idee für dich vor. Keine E‑Mails.',
  followed: 'Du findest sie unter „Filter“, „Ideen, denen ich folge“.',
  followOn: 'Du folgst dieser Idee jetzt.',
  followOff: 'Du folgst dieser Idee nicht mehr.',
  reportHint:
    'Das Team der Stadt liest deine Meldung und entscheidet, ob der Text stehen bleibt. Veröffentlicht wird die Meldung nicht.',
  reportKept: 'Deine Meldung ist in diesem Browser gespeichert. Die Stadt hat sie nicht erhalten.',
};

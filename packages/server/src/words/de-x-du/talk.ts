import { talk as formal } from '../de/talk.ts';
import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  ...formal,
  yourComment: 'Dein Kommentar',
  yourReply: 'Deine Antwort',
  commentReceived: 'Dein Kommentar ist eingegangen.',
  name: 'Dein Name',
  nameHint: 'Er wird mit deinem Text veröffentlicht. Ohne Angabe erscheint der Text ohne Namen.',
  followOn: 'Du folgst dieser Idee jetzt.',
  followOff: 'Du folgst dieser Idee nicht mehr.',
  reportHint:
    'Das Team der Stadt liest deine Meldung und entscheidet, ob der Text stehen bleibt. Veröffentlicht wird die Meldung nicht.',
  notSent: 'Das konnte nicht gesendet werden. Was du geschrieben hast, steht noch hier.',
};

import { ideaBoard as formal } from '../de/idea-board.ts';
import type { ideaBoard as english } from '../en/idea-board.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaBoard: Translation<typeof english> = {
  ...formal,
  continueDraft: 'An deiner Idee weiterschreiben',
  empty: 'Noch hat niemand eine Idee vorgeschlagen. Deine könnte die erste sein.',
  mine: 'Von dir vorgeschlagen',
  voteReceived: 'Deine Stimme ist eingegangen.',
  voteKept: 'Deine Stimme ist in diesem Browser gespeichert.',
  voteWithdrawn: 'Deine Stimme ist zurückgenommen.',
  voteFailed: 'Deine Stimme konnte nicht gesendet werden.',
};

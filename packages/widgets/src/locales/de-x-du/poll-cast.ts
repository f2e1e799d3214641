import { pollCast as formal } from '../de/poll-cast.ts';
import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  ...formal,
  reviewTitle: 'Ist das deine Stimme?',
  castReceived: 'Deine Stimme ist eingegangen. Vielen Dank.',
  castKept: 'Deine Stimme ist in diesem Browser gespeichert. Die Stadt hat sie nicht erhalten.',
  castElsewhere: 'Du hast schon abgestimmt, in einem anderen Fenster oder auf einem anderen Gerät.',
  castFailed: 'Deine Stimme konnte nicht gesendet werden.',
  yourVote: 'Deine Stimme',
};

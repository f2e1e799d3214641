import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: '{chosen} von {maximum} gewählt',
  recast: 'Stimme ändern',
  reviewTitle: 'Ist das Ihre Stimme?',
  reviewFinal: 'Einmal gesendet, lässt sie sich nicht mehr ändern oder zurücknehmen.',
  castFinal: 'Stimme endgültig abgeben',
  back: 'Neu wählen',
  castReceived: 'Ihre Stimme ist eingegangen. Vielen Dank.',
  castKept: 'Ihre Stimme ist in diesem Browser gespeichert. Die Stadt hat sie nicht erhalten.',
  castElsewhere: 'Sie haben schon abgestimmt, in einem anderen Fenster oder auf einem anderen Gerät.',
  castFailed: 'Ihre Stimme konnte nicht gesendet werden.',
  opensOn: 'Beginnt {distance}, am {date}',
  closedOn: 'Beendet {distance}, am {date}',
  closedPoll: 'Diese Abstimmung ist beendet.',
  forAreas: 'Gefragt ist, wer hier wohnt: {list}.',
  forGroups: 'Gefragt ist, wer dazugehört: {list}.',
  forAges: 'Gefragt ist, wer mindestens {age} Jahre alt ist.',
  changeMine: 'Meine Stimme ändern',
  yourVote: 'Ihre Stimme',
  options: 'Worüber abgestimmt wird',
};

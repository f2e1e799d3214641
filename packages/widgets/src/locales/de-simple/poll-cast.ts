import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: 'Gewählt: {chosen} von {maximum}',
  recast: 'Stimme ändern',
  reviewTitle: 'Ist das Ihre Stimme?',
  reviewFinal: 'Danach können Sie nichts mehr ändern.',
  castFinal: 'Ja, Stimme jetzt senden',
  back: 'Neu wählen',
  castReceived: 'Ihre Stimme ist angekommen. Danke!',
  castKept: 'Nur dieser Browser kennt Ihre Stimme. Die Stadt hat sie nicht bekommen.',
  castElsewhere: 'Sie haben schon abgestimmt. Das war in einem anderen Fenster oder auf einem anderen Gerät.',
  castFailed: 'Ihre Stimme ist nicht angekommen.',
  opensOn: 'Es geht los {distance}, am {date}',
  closedOn: 'Zu Ende {distance}, am {date}',
  closedPoll: 'Diese Abstimmung ist zu Ende.',
  forAreas: 'Hier stimmen Menschen ab, die dort wohnen: {list}.',
  forGroups: 'Hier stimmen Menschen ab von: {list}.',
  forAges: 'Hier stimmen Menschen ab, die mindestens {age} Jahre alt sind.',
  changeMine: 'Meine Stimme ändern',
  yourVote: 'Ihre Stimme',
  options: 'Das steht zur Wahl',
};

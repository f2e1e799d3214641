import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: 'Вибрано {chosen} з {maximum}',
  recast: 'Змінити голос',
  reviewTitle: 'Це ваш голос?',
  reviewFinal: 'Після надсилання його не можна ні змінити, ні відкликати.',
  castFinal: 'Надіслати голос остаточно',
  back: 'Вибрати знову',
  castReceived: 'Ваш голос отримано. Дякуємо.',
  castKept: 'Ваш голос збережено в цьому браузері. Місто його не отримало.',
  castElsewhere: 'Ви вже проголосували в іншому вікні або на іншому пристрої.',
  castFailed: 'Ваш голос не вдалося надіслати.',
  opensOn: 'Відкривається {distance}, {date}',
  closedOn: 'Завершено {distance}, {date}',
  closedPoll: 'Це голосування завершено.',
  forAreas: 'Це для людей, які тут живуть: {list}.',
  forGroups: 'Це для людей із: {list}.',
  forAges: 'Це для людей віком від {age} років.',
  changeMine: 'Змінити мій голос',
  yourVote: 'Ваш голос',
  options: 'За що голосують',
};

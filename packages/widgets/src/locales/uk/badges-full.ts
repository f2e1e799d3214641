import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: {
    one: '{count} відзнака з {all}',
    few: '{count} відзнаки з {all}',
    many: '{count} відзнак з {all}',
    other: '{count} відзнаки з {all}',
  },
  stillMissing: 'Ще потрібно: {list}',
  earnedOn: '{what}: «{title}»',
  rewardWith: 'З відзнакою «{name}»',

  history: 'Як складаються ваші бали',
  historyWhat: 'Що',
  historyPoints: 'Бали',
  'for.idea.propose': 'Запропоновано ідею',
  'for.idea.vote': 'Голос щодо ідеї',
  'for.idea.comment': 'Написано коментар',
  'for.poll.cast': 'Участь у голосуванні',
  'for.meeting.attend': 'Участь у зборах',
  noPoints: '0 балів: досягнуто денної межі, або за це балів не дають.',
  earlier: 'До того',
  sum: 'Разом',
  historyMore: 'Показати, що було до того',

  waysTitle: 'За що дають бали',
  perDay: {
    one: 'до {count} разу на день',
    few: 'до {count} разів на день',
    many: 'до {count} разів на день',
    other: 'до {count} раза на день',
  },
  once: 'Кожна ідея, коментар, голосування та збори зараховуються один раз. Нікого ні з ким не порівнюють, і балів ніколи не забирають.',
};

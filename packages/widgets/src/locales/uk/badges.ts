import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'Що ви внесли',
  private: 'Це бачите лише ви.',
  points: { one: '{count} бал', few: '{count} бали', many: '{count} балів', other: '{count} бала' },
  noRules: 'Місто не дає ні балів, ні відзнак.',
  emptyTitle: 'Незабаром тут буде ваш внесок',
  empty: 'Поки що тут про вас нічого не відомо, і це нормально. Хто бажає, може почати з чогось із цього:',
  emptyCompact: 'Балів ще немає: перші з’являться з вашим першим внеском.',
  'earns.idea.propose': 'Запропонувати ідею',
  'earns.idea.vote': 'Проголосувати щодо ідеї',
  'earns.idea.comment': 'Написати коментар',
  'earns.poll.cast': 'Узяти участь у голосуванні',
  'earns.meeting.attend': 'Прийти на збори',
};

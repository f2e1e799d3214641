import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'Рівень: {name}',
  nextLevel: {
    one: 'Ще {count} бал до «{name}»',
    few: 'Ще {count} бали до «{name}»',
    many: 'Ще {count} балів до «{name}»',
    other: 'Ще {count} бала до «{name}»',
  },
  topLevel: 'Ви досягли останнього рівня.',

  nextBadge: 'Ще {list} до «{name}»',
  'missing.points': { one: '{count} бал', few: '{count} бали', many: '{count} балів', other: '{count} бала' },
  'missing.idea.propose': { one: '{count} ідея', few: '{count} ідеї', many: '{count} ідей', other: '{count} ідеї' },
  'missing.idea.vote': {
    one: '{count} голос за ідеї',
    few: '{count} голоси за ідеї',
    many: '{count} голосів за ідеї',
    other: '{count} голосу за ідеї',
  },
  'missing.idea.comment': {
    one: '{count} коментар',
    few: '{count} коментарі',
    many: '{count} коментарів',
    other: '{count} коментаря',
  },
  'missing.poll.cast': {
    one: '{count} голосування',
    few: '{count} голосування',
    many: '{count} голосувань',
    other: '{count} голосування',
  },
  'missing.meeting.attend': {
    one: '{count} збори',
    few: '{count} збори',
    many: '{count} зборів',
    other: '{count} зборів',
  },
  allEarned: 'У вас є всі відзнаки, які існують. Дякуємо.',
  badges: 'Відзнаки',

  nowEarned: 'Нова відзнака: {name}. Дякуємо.',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'за ідею',
  'by.idea.vote': 'за голос щодо ідеї',
  'by.idea.comment': 'за коментар',
  'by.poll.cast': 'за участь у голосуванні',
  'by.meeting.attend': 'за участь у зборах',

  rewards: 'Що місто дає у відповідь',
  rewardOpen: 'Доступно вам',
  offline: 'Без інтернету: {way}',
};

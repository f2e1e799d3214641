import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'Долучайтеся',
  projects: 'Про що йдеться',
  polls: 'Голосування',
  newestIdeas: 'Найновіші ідеї',
  feed: 'Стежити за новими ідеями в читачі стрічок (Atom)',
  trail: 'Ви тут',
  tools: 'Більше про цю ідею',
  toStart: 'До огляду',
  fromStart: 'На початок списку',
  apply: 'Показати',
  opensOn: 'Починається {date}',
  openUntil: 'Долучитися можна до {date}',
  closedOn: 'Завершено {date}',
  findAgain: 'Ви знайдете її за адресою цієї сторінки.',
  cookieHint:
    'Коли ви це надішлете, ваш браузер збереже файл cookie, щоб вас можна було впізнати знову. У ньому немає імені, а до того нічого не зберігається.',
  forget: 'Забути мене в цьому браузері',
  forgotten: 'Цей браузер більше не знає, хто ви. Зроблене вами залишається.',
};

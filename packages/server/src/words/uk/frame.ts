import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'Перейти до змісту',
  language: 'Мова',
  legal: 'Правова інформація',
  privacy: 'Захист даних',
  terms: 'Умови користування',
  imprint: 'Вихідні дані',
  accessibility: 'Повідомити про перешкоду',
  contact: 'Контакти',
  notFoundTitle: 'Такої сторінки немає',
  notFound: 'Можливо, адресу обрізали, коли передавали, або того, що тут було, вже не видно.',
  failedTitle: 'Не вдалося',
  optional: 'за бажанням',
};

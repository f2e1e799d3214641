import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'Завантаження …',
  cancel: 'Скасувати',
  optional: 'за бажанням',
  sending: 'Надсилається …',
  received: 'Отримано.',
  legal: 'Правова інформація',
  privacy: 'Захист даних',
  terms: 'Умови користування',
  imprint: 'Вихідні дані',
  accessibility: 'Повідомити про перешкоду',
  contact: 'Контакти',
};

import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'Запропонувати ідею',
  title: 'Яка ваша ідея?',
  titleHint: 'Для початку досить одного речення, наприклад: «Питний фонтанчик на ринку».',
  text: 'Що саме ви маєте на увазі?',
  textHint: 'Чому це важливо і кому допоможе?',
  organisation: 'Ви говорите від імені',
  organisationHint: 'Спілки, підприємства чи установи, якщо це так.',
  none: 'Не вказано',
  send: 'Опублікувати ідею',
  sendForReview: 'Подати ідею',
  proposeReceived: 'Вашу ідею отримано. Дякуємо.',
  nextReview: 'Місто спершу прочитає вашу ідею, а тоді опублікує її тут.',
  phase: '{phase}: {from} – {to}.',
};

import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'Коментарі',
  noComments: 'Ще ніхто не прокоментував.',
  moreComments: 'Показати більше коментарів',
  commentErased: 'Автор або авторка видалили цей коментар.',
  reply: 'Відповісти',
  replyTo: 'Відповісти на коментар від {date}',
  yourComment: 'Ваш коментар',
  yourReply: 'Ваша відповідь',
  sendComment: 'Опублікувати коментар',
  sendReply: 'Опублікувати відповідь',
  commentReceived: 'Ваш коментар отримано.',
  name: 'Ваше ім’я',
  nameHint: 'Публікується разом із текстом. Залиште порожнім, щоб опублікувати без імені.',
  follow: 'Стежити',
  followOn: 'Тепер ви стежите за цією ідеєю.',
  followOff: 'Ви більше не стежите за цією ідеєю.',
  report: 'Повідомити',
  reportReason: 'Що з цим не так?',
  reportHint: 'Працівники міста прочитають це й вирішать, чи текст залишиться. Повідомлення не публікують.',
  sendReport: 'Надіслати повідомлення',
  reportReceived: 'Дякуємо. Працівники міста це переглянуть.',
  notSent: 'Не вдалося надіслати. Те, що ви написали, усе ще тут.',
  cancel: 'Скасувати',
};

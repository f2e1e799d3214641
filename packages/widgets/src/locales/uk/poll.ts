import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: 'Завершується {distance}, {date}',
  answers: 'Ваша відповідь',
  chooseOne: 'Виберіть одну відповідь.',
  chooseAny: 'Виберіть скільки завгодно відповідей.',
  chooseUpTo: {
    one: 'Виберіть не більше ніж {count} відповідь.',
    few: 'Виберіть не більше ніж {count} відповіді.',
    many: 'Виберіть не більше ніж {count} відповідей.',
    other: 'Виберіть не більше ніж {count} відповіді.',
  },
  cast: 'Проголосувати',
  check: 'Далі',
  canChange: 'Ви можете змінити свій голос, поки голосування відкрите.',
  cannotChange: 'Потім голос змінити не можна. Перед надсиланням ви побачите його ще раз.',
  confidential: 'Як ви голосуєте, не показують нікому.',
  showInterim: 'Показати проміжний результат',
  resultAfterCast: 'Ви побачите результат, щойно проголосуєте.',
  resultAfterClose: 'Результат покажуть після завершення голосування.',
};

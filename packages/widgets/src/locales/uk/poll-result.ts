import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '@civic-widgets/core';

export const pollResult: Translation<typeof english> = {
  result: 'Результат',
  interim: 'Проміжний результат',
  ballots: {
    one: 'Проголосувала {count} особа.',
    few: 'Проголосували {count} особи.',
    many: 'Проголосувало {count} осіб.',
    other: 'Проголосували {count} особи.',
  },
  noBallots: 'Ще ніхто не проголосував.',
  noBallotsAtAll: 'Ніхто не голосував.',
  onlyBallot: 'Поки що один бюлетень: за {options}.',
  onlyBallotAtAll: 'Подано один бюлетень: за {options}.',
  leads: {
    one: 'Попереду «{option}»: {share} від {count} бюлетеня.',
    few: 'Попереду «{option}»: {share} від {count} бюлетенів.',
    many: 'Попереду «{option}»: {share} від {count} бюлетенів.',
    other: 'Попереду «{option}»: {share} від {count} бюлетенів.',
  },
  won: {
    one: 'Найбільше голосів має «{option}»: {share} від {count} бюлетеня.',
    few: 'Найбільше голосів має «{option}»: {share} від {count} бюлетенів.',
    many: 'Найбільше голосів має «{option}»: {share} від {count} бюлетенів.',
    other: 'Найбільше голосів має «{option}»: {share} від {count} бюлетенів.',
  },
  tied: {
    one: 'Порівну попереду, по {share} від {count} бюлетеня: {options}.',
    few: 'Порівну попереду, по {share} від {count} бюлетенів: {options}.',
    many: 'Порівну попереду, по {share} від {count} бюлетенів: {options}.',
    other: 'Порівну попереду, по {share} від {count} бюлетенів: {options}.',
  },
  quoted: '«{option}»',
  severalPossible: 'Можна було вибрати кілька відповідей; частки подано від усіх, хто голосував.',
  votes: { one: '{count} голос', few: '{count} голоси', many: '{count} голосів', other: '{count} голосу' },
  asTable: 'Числа таблицею',
  option: 'Відповідь',
  votesColumn: 'Голоси',
  shareColumn: 'Частка',
};

import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'У цьому періоді не видно нічого, що слід було б робити інакше.',
  tipHomes:
    '{area}: узяли участь щонайменше {rate} з 1000 мешканців. {most}: {mostRate}. Захід на місці ({area}) міг би залучити тих, кого бракує.',
  tipReach:
    '{area}: {rate} внеску на 1000 мешканців. {most}: {mostRate}. Захід на місці ({area}) міг би залучити тих, кого бракує.',
  tipSlower:
    'За останні 7 днів внесків: {last}, за 7 днів до того: {before}. Розповідь про те, що сталося з ідеями, могла б повернути людей.',
  tipUnheard:
    'У цьому періоді ніхто нічого не сказав про «{topic}». Якщо запитати саме про це, буде видно, чи це важливо людям.',
  tipWeekday: 'Найбільше внесків надходить у цей день: {day} ({percent}). Новини цього дня побачить найбільше людей.',
  tipsBy: 'Обчислено лише з цих чисел. Хто знає місцевість, той може знати краще.',

  groupsNone: 'Замало людей розповіли про себе, щоб показати вік чи район.',
  groupsLead: 'Найбільше з тих, хто вказав вік, мають {age}: щонайменше {count} людей.',
  ages: 'Вік',
  homes: 'Де живуть',
  ageTo: 'до {to} років',
  ageFromTo: '{from} – {to}',
  ageFrom: 'від {from} років',
  untold: 'Не вказано',
  least: 'щонайменше {count}',
  leastRate: 'щонайменше {rate} на 1000',
  pointLeast: '{name}: щонайменше {count} людей',
  pointLeastRate: '{name}: щонайменше {count} людей, {rate} на 1000 мешканців',
  homesUntold: 'Щонайменше {count} людей не сказали, де живуть.',
  homesBy: 'Людей на кожну 1000, що там живе.',
  groupsHidden: 'Не показано: {list}. Їх менше ніж {smallest}, або це видало б, скільки інших.',
  notShown: 'не показано',
  tableGroup: 'Група',
  tablePeople: 'Людей, щонайменше',

  panelsTitle: 'Що тут показано',
  panelsKept: 'Ваш вибір зберігається лише в цьому браузері.',
  panelsRefused: 'Цей браузер нічого не зберігає: ваш вибір діє, доки сторінку не закрито.',
  panelUp: '«{panel}» вище',
  panelDown: '«{panel}» нижче',
  panelsDone: 'Готово',
  panelsReset: 'Як передбачено на сторінці',
  panelsChosen: 'Показано: {list}.',
  panelsLast: 'Щонайменше одне залишається.',
};

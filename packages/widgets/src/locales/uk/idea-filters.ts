import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  order: 'Порядок',
  'order.fair': 'Справедливо перемішані',
  'order.hot': 'Останнім часом підтримані',
  'order.newest': 'Спочатку найновіші',
  topic: 'Тема',
  area: 'Район',
  status: 'Стан',
  any: 'Усі',
  show: 'Показати',
  showAll: 'Усі ідеї',
  'show.mine': 'Мої ідеї',
  'show.followed': 'Ідеї, за якими я стежу',
  'show.hidden': 'Приховані ідеї',
  chosen: 'Чинні пошук і фільтри',
  quoted: 'Пошук: «{text}»',
  removeFilter: 'Прибрати: {filter}',
  clear: 'Показати всі ідеї',
  found: {
    one: 'Знайдено {count} ідею.',
    few: 'Знайдено {count} ідеї.',
    many: 'Знайдено {count} ідей.',
    other: 'Знайдено {count} ідеї.',
  },
  foundMore: 'Показано перші ідеї: {count}.',
  nothingFound: 'Жодна ідея не відповідає вашому пошуку й фільтрам.',
  nothingFoundHint: 'Спробуйте менше слів або фільтрів. Якщо вашої ідеї тут бракує, запропонуйте її.',
  nothingFoundHintClosed: 'Спробуйте менше слів або фільтрів.',
  nothingMine: 'Тут буде те, що ви пропонуєте на цьому пристрої.',
  nothingFollowed: 'Відкрийте ідею й натисніть «Стежити»: тоді вона буде тут.',
};

import type { ideaFilters as english } from '../en/idea-filters.ts';
import type { Translation } from '@civic-widgets/core';

export const ideaFilters: Translation<typeof english> = {
  order: 'Sıralama',
  'order.fair': 'Adil karışık',
  'order.hot': 'Son günlerde çok desteklenen',
  'order.newest': 'Önce en yeniler',
  topic: 'Konu',
  area: 'Mahalle',
  status: 'Durum',
  any: 'Hepsi',
  show: 'Göster',
  showAll: 'Tüm öneriler',
  'show.mine': 'Önerilerim',
  'show.followed': 'İzlediğim öneriler',
  'show.hidden': 'Gizlenen öneriler',
  chosen: 'Etkin arama ve filtreler',
  quoted: 'Arama: “{text}”',
  removeFilter: 'Kaldır: {filter}',
  clear: 'Tüm önerileri göster',
  found: { one: '{count} öneri bulundu.', other: '{count} öneri bulundu.' },
  foundMore: 'İlk {count} öneri gösteriliyor.',
  nothingFound: 'Aramanıza ve filtrelerinize uyan öneri yok.',
  nothingFoundHint: 'Daha az sözcük ya da filtreyle deneyin. Öneriniz burada yoksa siz yapın.',
  nothingFoundHintClosed: 'Daha az sözcük ya da filtreyle deneyin.',
  nothingMine: 'Bu cihazda yaptığınız öneriler burada durur.',
  nothingFollowed: 'Bir öneriyi açıp “İzle” düğmesine basın: sonra burada görünür.',
};

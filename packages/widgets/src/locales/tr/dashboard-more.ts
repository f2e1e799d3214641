import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'Bu dönemde başka türlü yapılması gereken bir şey göze çarpmıyor.',
  tipHomes:
    '{area}: 1.000 kişiden en az {rate} kişi katıldı. {most}: {mostRate}. Yerinde bir etkinlik ({area}) eksik kalanları da getirebilir.',
  tipReach:
    '{area}: 1.000 kişide {rate} katkı. {most}: {mostRate}. Yerinde bir etkinlik ({area}) eksik kalanları da getirebilir.',
  tipSlower:
    'Son 7 günde {last} katkı geldi, önceki 7 günde {before}. Önerilerden ne çıktığını anlatmak insanları geri getirebilir.',
  tipUnheard:
    'Bu dönemde “{topic}” üzerine kimse bir şey söylemedi. Yalnızca bunu sormak, insanlar için önemli olup olmadığını gösterir.',
  tipWeekday: 'Katkıların çoğu şu günde geliyor: {day} ({percent}). Yenilikler en çok kişiye o gün ulaşır.',
  tipsBy: 'Yalnızca bu sayılardan hesaplandı. Yeri tanıyanlar daha iyisini bilebilir.',

  groupsNone: 'Yaşı ya da mahalleyi gösterebilmek için kendinden söz eden çok az kişi var.',
  groupsLead: 'Yaşını belirtenlerin çoğu şu yaşta: {age}; en az {count} kişi.',
  ages: 'Yaş',
  homes: 'Nerede oturuyorlar',
  ageTo: '{to} yaşına kadar',
  ageFromTo: '{from} – {to}',
  ageFrom: '{from} yaş ve üzeri',
  untold: 'Belirtilmedi',
  least: 'en az {count}',
  leastRate: '1.000 kişide en az {rate}',
  pointLeast: '{name}: en az {count} kişi',
  pointLeastRate: '{name}: en az {count} kişi, 1.000 kişide {rate}',
  homesUntold: 'En az {count} kişi nerede oturduğunu belirtmedi.',
  homesBy: 'Orada oturan 1.000 kişi başına.',
  groupsHidden:
    'Gösterilmeyenler: {list}. {smallest} kişiden azlar ya da ötekilerin kaç kişi olduğunu açığa çıkarırlardı.',
  notShown: 'gösterilmiyor',
  tableGroup: 'Grup',
  tablePeople: 'Kişi, en az',

  panelsTitle: 'Burada gösterilenler',
  panelsKept: 'Seçiminiz yalnızca bu tarayıcıda saklanır.',
  panelsRefused: 'Bu tarayıcı hiçbir şey saklamıyor: seçiminiz sayfa kapanana kadar geçerlidir.',
  panelUp: '“{panel}” yukarı',
  panelDown: '“{panel}” aşağı',
  panelsDone: 'Tamam',
  panelsReset: 'Sayfanın sunduğu gibi',
  panelsChosen: 'Gösterilenler: {list}.',
  panelsLast: 'En az biri kalır.',
};

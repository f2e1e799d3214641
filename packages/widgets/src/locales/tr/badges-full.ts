import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: { one: '{all} rozetten {count} tanesi', other: '{all} rozetten {count} tanesi' },
  stillMissing: 'Daha gereken: {list}',
  earnedOn: '{what}: “{title}”',
  rewardWith: '“{name}” rozetiyle',

  history: 'Puanlarınız nereden geliyor',
  historyWhat: 'Ne',
  historyPoints: 'Puan',
  'for.idea.propose': 'Öneri yapıldı',
  'for.idea.vote': 'Bir öneriye oy verildi',
  'for.idea.comment': 'Yorum yazıldı',
  'for.poll.cast': 'Oylamaya katılım',
  'for.meeting.attend': 'Toplantıya katılım',
  noPoints: '0 puan: Günlük sınıra ulaşılmıştı ya da bunun puanı yok.',
  earlier: 'Daha öncesi',
  sum: 'Toplam',
  historyMore: 'Daha öncekileri göster',

  waysTitle: 'Nelere puan verilir',
  perDay: { one: 'günde bir kez', other: 'günde en çok {count} kez' },
  once: 'Her öneri, yorum, oylama ve toplantı bir kez sayılır. Kimse başkalarıyla karşılaştırılmaz, puanlar asla geri alınmaz.',
};

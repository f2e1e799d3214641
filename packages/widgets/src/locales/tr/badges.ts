import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'Sizin katkınız',
  private: 'Bunu yalnızca siz görürsünüz.',
  points: { one: '{count} puan', other: '{count} puan' },
  noRules: 'Belediye puan ya da rozet vermiyor.',
  emptyTitle: 'Katkılarınız yakında burada görünecek',
  empty: 'Şimdilik burada sizinle ilgili bir bilgi yok, bu da gayet normal. İsteyen bunlardan biriyle başlayabilir:',
  emptyCompact: 'Henüz puan yok: İlk puanlar ilk katkınızla gelir.',
  'earns.idea.propose': 'Öneri yapmak',
  'earns.idea.vote': 'Bir öneriye oy vermek',
  'earns.idea.comment': 'Yorum yazmak',
  'earns.poll.cast': 'Bir oylamaya katılmak',
  'earns.meeting.attend': 'Bir toplantıya gelmek',
};

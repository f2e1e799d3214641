import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: '{chosen} / {maximum} seçildi',
  recast: 'Oyu değiştir',
  reviewTitle: 'Oyunuz bu mu?',
  reviewFinal: 'Gönderildikten sonra değiştirilemez ve geri alınamaz.',
  castFinal: 'Oyu kesin olarak gönder',
  back: 'Yeniden seç',
  castReceived: 'Oyunuz ulaştı. Teşekkür ederiz.',
  castKept: 'Oyunuz bu tarayıcıda saklanıyor. Belediyeye ulaşmadı.',
  castElsewhere: 'Başka bir pencerede ya da cihazda zaten oy verdiniz.',
  castFailed: 'Oyunuz gönderilemedi.',
  opensOn: '{distance} açılıyor: {date}',
  closedOn: '{distance} kapandı: {date}',
  closedPoll: 'Bu oylama sona erdi.',
  forAreas: 'Şurada oturanlar içindir: {list}.',
  forGroups: 'Şunların üyeleri içindir: {list}.',
  forAges: '{age} yaş ve üzeri içindir.',
  changeMine: 'Oyumu değiştir',
  yourVote: 'Sizin oyunuz',
  options: 'Neye oy veriliyor',
};

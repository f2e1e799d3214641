import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: '{distance} kapanıyor: {date}',
  answers: 'Yanıtınız',
  chooseOne: 'Bir yanıt seçin.',
  chooseAny: 'İstediğiniz kadar yanıt seçin.',
  chooseUpTo: { one: 'Bir yanıt seçin.', other: 'En çok {count} yanıt seçin.' },
  cast: 'Oy ver',
  check: 'Devam',
  canChange: 'Oylama açık olduğu sürece oyunuzu değiştirebilirsiniz.',
  cannotChange: 'Oy sonradan değiştirilemez. Gönderilmeden önce bir kez daha görürsünüz.',
  confidential: 'Ne oy verdiğiniz hiç kimseye gösterilmez.',
  showInterim: 'Şimdiki sonucu göster',
  resultAfterCast: 'Sonucu oy verdikten sonra görürsünüz.',
  resultAfterClose: 'Sonuç, oylama bitince gösterilir.',
};

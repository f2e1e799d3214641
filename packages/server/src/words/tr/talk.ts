import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'Yorumlar',
  noComments: 'Henüz kimse yorum yapmadı.',
  moreComments: 'Daha çok yorum göster',
  commentErased: 'Bu yorumu yazan kişi onu sildi.',
  reply: 'Yanıtla',
  replyTo: '{date} tarihli yorumu yanıtla',
  yourComment: 'Yorumunuz',
  yourReply: 'Yanıtınız',
  sendComment: 'Yorumu yayımla',
  sendReply: 'Yanıtı yayımla',
  commentReceived: 'Yorumunuz ulaştı.',
  name: 'Adınız',
  nameHint: 'Metninizle birlikte yayımlanır. Boş bırakırsanız metin adsız yayımlanır.',
  follow: 'İzle',
  followOn: 'Artık bu öneriyi izliyorsunuz.',
  followOff: 'Artık bu öneriyi izlemiyorsunuz.',
  report: 'Bildir',
  reportReason: 'Sorun nedir?',
  reportHint: 'Bildiriminizi belediye çalışanları okur ve metnin kalıp kalmayacağına karar verir. Yayımlanmaz.',
  sendReport: 'Bildirimi gönder',
  reportReceived: 'Teşekkür ederiz. Belediye çalışanları bakacak.',
  notSent: 'Gönderilemedi. Yazdıklarınız hâlâ burada.',
  cancel: 'Vazgeç',
};

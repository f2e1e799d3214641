import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'Öneri yap',
  title: 'Öneriniz nedir?',
  titleHint: 'Başlamak için bir cümle yeter, örneğin: “Pazar yerine bir içme suyu çeşmesi”.',
  text: 'Tam olarak ne düşünüyorsunuz?',
  textHint: 'Neden önemli ve kime yarar?',
  organisation: 'Kimin adına konuşuyorsunuz',
  organisationHint: 'Öyleyse bir dernek, işletme ya da kurum.',
  none: 'Belirtilmedi',
  send: 'Öneriyi yayımla',
  sendForReview: 'Öneriyi ver',
  proposeReceived: 'Öneriniz ulaştı. Teşekkür ederiz.',
  nextReview: 'Belediye önerinizi önce okur, sonra burada yayımlar.',
  phase: '{phase}: {from} – {to}.',
};

import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'Yükleniyor …',
  cancel: 'Vazgeç',
  optional: 'isteğe bağlı',
  sending: 'Gönderiliyor …',
  received: 'Ulaştı.',
  legal: 'Yasal bilgiler',
  privacy: 'Veri koruma',
  terms: 'Kullanım koşulları',
  imprint: 'Künye',
  accessibility: 'Engel bildir',
  contact: 'İletişim',
};

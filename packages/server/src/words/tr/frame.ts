import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'İçeriğe geç',
  language: 'Dil',
  legal: 'Yasal bilgiler',
  privacy: 'Veri koruma',
  terms: 'Kullanım koşulları',
  imprint: 'Künye',
  accessibility: 'Engel bildir',
  contact: 'İletişim',
  notFoundTitle: 'Böyle bir sayfa yok',
  notFound: 'Adres iletilirken eksik kalmış olabilir ya da burada duran artık görülemiyor.',
  failedTitle: 'Bu olmadı',
  optional: 'isteğe bağlı',
};

import type { form as english } from '../en/form.ts';
import type { Translation } from '@civic-widgets/core';

export const form: Translation<typeof english> = {
  toReview: 'Önizlemeye geç',
  previewTitle: 'Böyle yayımlanacak',
  changeIdea: 'Bir şeyi değiştir',
  similarTitle: { one: 'Benzer bir öneri zaten var', other: '{count} benzer öneri zaten var' },
  similarHint:
    'Demek istediğinizi biri söylüyor mu? Öyleyse ona en çok sizin desteğiniz yardım eder. Yeni bir sekmede açılır; yazdıklarınız burada kalır.',
  keptTitle: 'Yazdıklarınız',
  keptCopy: 'Buradan artık gönderilemez. Hiçbiri kaybolmadı: kopyalayabilirsiniz.',
  again: 'Yeniden gönder',
  signInBeside: 'Oturum aç (yeni sekmede)',
  signInBesideHint: 'Sonra bu sekmeye dönüp yeniden gönderin: yazdıklarınız burada kalır.',
  signedInHint: 'Bir şey mi yazıyordunuz? Yazdığınız sekmeye dönüp yeniden gönderin.',
  proofSignIn:
    'Hiçbir program kendini çok sayıda insan gibi göstermesin diye, katılmadan önce lütfen bir kez oturum açın.',
  proofElsewhere:
    'Hiçbir program kendini çok sayıda insan gibi göstermesin diye, buraya betik olmadan konuk olarak katılınamaz. Lütfen JavaScript’li bir tarayıcı kullanın ya da belediyeye başvurun.',
  proofWait:
    'Bir dakika lütfen: hiçbir program kendini çok sayıda insan gibi göstermesin diye cihazınız hesap yapıyor.',
  notCounted: '“{choice}” seçmiştiniz. Sayılmadı.',
  twoPeople:
    'Belediyenin kendi sitesinde konuk olarak katıldıysanız burada başka birisiniz. İkisinde de oturum açarsanız tek kişi olursunuz.',
  reportComment: '{date} tarihli yorumu bildir',
  ideasTable: 'Bütün öneriler tablo olarak (CSV)',
  resultTable: 'Sonuç tablo olarak (CSV)',
};

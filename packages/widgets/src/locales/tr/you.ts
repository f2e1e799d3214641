import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  asVisitor: 'Hesap açmadan katılabilirsiniz.',
  asGuest: 'Bu cihazın misafiri olarak katılıyorsunuz.',
  asPerson: 'Giriş yaptınız.',
  toSignIn: 'Giriş yap',
  toSignOut: 'Çıkış yap',
  yourData: 'Verileriniz',
  signInOpen: 'Lütfen açılan pencerede devam edin. Burada yazdıklarınız kaybolmaz.',
  signInByPage: 'Bir dakika: bu site kim olduğunuzu bildiriyor.',
  signedIn: 'Giriş yaptınız. Burada misafir olarak yaptıklarınız artık sizin.',
  signInGivenUp: 'Burada henüz giriş yapmadınız. Pencere hâlâ açıksa orada devam edin.',
  signInAtPage: 'Lütfen önce bu sitede oturum açın, sonra buraya yeniden basın.',
  signInFailed: 'Giriş yapılamadı. Lütfen yeniden deneyin.',
  signInImpossible: 'Giriş için şifreli bağlantı (https) gerekir; bu sayfada yok.',
  signedOut: 'Bu cihazda çıkış yaptınız.',
  signOutTitle: 'Burada size ait bir şey hâlâ gönderilmeyi bekliyor',
  signOutWaits:
    'Bu tarayıcıda kalır ve burada yeniden giriş yaptığınızda sizin adınıza gönderilir. Başkalarının da kullandığı bir cihazda silmeyi yeğleyebilirsiniz.',
  signOutSend: 'Şimdi gönder',
  signOutKeep: 'Çıkış yap ve sakla',
  signOutDelete: 'Çıkış yap ve sil',
  stay: 'Girişi sürdür',
  declared: 'Teşekkürler. Şehir en az {age} yaşında olduğunuzu biliyor, fazlasını değil.',
};

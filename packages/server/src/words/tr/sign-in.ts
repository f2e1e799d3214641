import type { signIn as english } from '../en/sign-in.ts';
import type { Translation } from '@civic-widgets/core';

export const signIn: Translation<typeof english> = {
  'signIn.title': 'Giriş yap',
  'signIn.lead': 'Böylece yaptıklarınız her cihazda sizin kalır. {site} e-posta adresinizi öğrenmez.',
  'signIn.email': 'E-posta adresi',
  'signIn.emailHint':
    'Bu adrese bir kod gönderilir. Adres, yaptıklarınızdan ayrı tutulur: giriş yapmak ve istediğiniz mektuplar için.',
  'signIn.emailWrong': 'Bu bir e-posta adresi değil. Şöyle görünmeli: ad@example.org.',
  'signIn.send': 'Kodu gönder',
  'signIn.with': '{name} ile giriş yap',
  'signIn.kept': 'Bu cihazda oturumunuz açık kalır.',
  'signIn.keepNot': 'Benim değil: on iki saat sonra oturumumu kapat',
  'signIn.keptNot': 'Bu cihazdaki oturumunuz on iki saat sonra kapanır.',
  'signIn.keepMe': 'Bu cihazda oturum açık kalsın',
  'signIn.codeTitle': 'Kodu girin',
  'signIn.codeSent': 'Kod {address} adresine yola çıktı. Bir iki dakika sürebilir. İstenmeyen postalara da bakın.',
  'signIn.code': 'E-postadaki kod',
  'signIn.codeHint': 'Postanıza bakıp geri gelin: bu sayfa bekler. Kod on dakika geçerlidir.',
  'signIn.codeWrong': 'Bu kod doğru değil ya da artık geçerli değil. Beş kez denenebilir; sonra yeni bir kod isteyin.',
  'signIn.again': 'Yeni kod gönder',
  'signIn.againHint':
    'Dakikada en çok bir e-posta. Adresiniz için, kim tarafından olursa olsun, çok sayıda kod istendiyse beş dakikada bir e-posta gelir: içindeki daha uzun kod burada da geçerlidir.',
  'signIn.againSent': 'Yeni bir e-posta yolda; az önce bir tane gönderildiyse en yenisindeki kodu kullanın.',
  'signIn.other': 'Başka bir yolla giriş yap',
  'signIn.doneTitle': 'Giriş yaptınız',
  'signIn.doneText': 'Bu pencereyi kapatabilirsiniz. Kendiliğinden bir şey olmazsa sayfaya geri dönün:',
  'signIn.doneBack': 'Sayfaya geri dön',
  'signIn.doneAlone': 'Bu pencereyi kapatabilirsiniz. Sayfa bunu bilmiyorsa orada bir kez daha giriş yapın.',
  'signIn.goOnTitle': 'Devam edilsin mi?',
  'signIn.goOnAs':
    '{name} üzerinden {who} olarak döndünüz. Bu sizseniz devam edin: o zaman burada oturum açmış olursunuz.',
  'signIn.goOnWith':
    '{name} üzerinden döndünüz. Orada az önce kendiniz oturum açtıysanız devam edin: o zaman burada oturum açmış olursunuz.',
  'signIn.goOn': 'Benim, devam et',
  'signIn.overTitle': 'Bu giriş sona erdi',
  'signIn.over': 'Çok uzun sürdü ya da daha önce tamamlandı. Sayfaya geri dönün ve yeniden başlayın.',
  'signIn.wrongTitle': 'Burada giriş yapılamaz',
  'signIn.wrong': 'Bu pencerenin adresi eksik ya da web sitesi kayıtlı değil.',
  'signIn.noneTitle': 'Şu anda giriş yapılamıyor',
  'signIn.none': 'Kent bir giriş yolu kurmadı. Giriş yapmadan da katılabilirsiniz.',
  'signIn.failedTitle': '{name} ile giriş olmadı',
  'signIn.failed': 'Orada vazgeçildi ya da doğru bir yanıt gelmedi. Hiçbir şey iletilmedi.',
  'signIn.tryAgain': 'Yeniden dene',
  'signIn.mailSubject': '{code}: {name} için kodunuz',
  'signIn.mailText':
    'Giriş kodunuz: {code}\n\nKodu istediğiniz yere girin. On dakika geçerlidir.\n\nBunu siz istemediyseniz biri adresini yanlış yazmıştır. Bir şey yapmanız gerekmez: kod olmadan kimse giriş yapamaz. Kodu kimseye vermeyin, kente bile.\n\n{name}',
};

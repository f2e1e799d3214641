import type { you as english } from '../en/you.ts';
import type { Translation } from '@civic-widgets/core';

export const you: Translation<typeof english> = {
  asVisitor: 'يمكنكم المشاركة دون حساب.',
  asGuest: 'أنتم تشاركون كضيوف من هذا الجهاز.',
  asPerson: 'لقد سجلتم الدخول.',
  toSignIn: 'تسجيل الدخول',
  toSignOut: 'تسجيل الخروج',
  yourData: 'بياناتكم',
  signInOpen: 'يرجى المتابعة في النافذة التي فُتحت. لن يضيع شيء مما كتبتموه هنا.',
  signedIn: 'لقد سجلتم الدخول. ما فعلتموه هنا كضيوف صار لكم الآن.',
  signInGivenUp: 'لم تسجلوا الدخول. لم يتغير شيء.',
  signInFailed: 'لم ينجح تسجيل الدخول. يرجى المحاولة مرة أخرى.',
  signInImpossible: 'يحتاج تسجيل الدخول إلى اتصال مشفر (https) لا تملكه هذه الصفحة.',
  signedOut: 'لقد سجلتم الخروج على هذا الجهاز.',
  signOutTitle: 'ما زال شيء لكم ينتظر الإرسال هنا',
  signOutWaits:
    'يبقى في هذا المتصفح ويُرسل باسمكم حالما تسجلون الدخول هنا من جديد. وعلى جهاز يستخدمه آخرون قد تفضلون حذفه.',
  signOutSend: 'الإرسال الآن',
  signOutKeep: 'تسجيل الخروج والاحتفاظ به',
  signOutDelete: 'تسجيل الخروج وحذفه',
  stay: 'البقاء مسجلين',
  declared: 'شكرًا. تعرف المدينة أن عمركم {age} سنة على الأقل، ولا شيء غير ذلك.',
};

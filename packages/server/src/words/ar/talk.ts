import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'التعليقات',
  noComments: 'لم يعلّق أحد بعد.',
  moreComments: 'عرض المزيد من التعليقات',
  commentErased: 'حذف صاحب هذا التعليق نصه.',
  reply: 'رد',
  replyTo: 'رد على التعليق بتاريخ {date}',
  yourComment: 'تعليقكم',
  yourReply: 'ردكم',
  sendComment: 'نشر التعليق',
  sendReply: 'نشر الرد',
  commentReceived: 'تم استلام تعليقكم.',
  name: 'اسمكم',
  nameHint: 'يُنشر مع نصكم. اتركوه فارغًا للنشر دون اسم.',
  follow: 'متابعة',
  followOn: 'أنتم الآن تتابعون هذه الفكرة.',
  followOff: 'لم تعودوا تتابعون هذه الفكرة.',
  report: 'إبلاغ',
  reportReason: 'ما المشكلة فيه؟',
  reportHint: 'يقرأ موظفو المدينة بلاغكم ويقررون بقاء النص. ولا يُنشر البلاغ.',
  sendReport: 'إرسال البلاغ',
  reportReceived: 'شكرًا لكم. سينظر موظفو المدينة فيه.',
  notSent: 'تعذّر الإرسال. ما كتبتموه ما زال هنا.',
  cancel: 'إلغاء',
};

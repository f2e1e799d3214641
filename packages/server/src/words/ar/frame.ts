import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'الانتقال إلى المحتوى',
  language: 'اللغة',
  legal: 'معلومات قانونية',
  privacy: 'حماية البيانات',
  terms: 'شروط الاستخدام',
  imprint: 'بيانات الناشر',
  accessibility: 'الإبلاغ عن عائق',
  contact: 'الاتصال',
  notFoundTitle: 'هذه الصفحة غير موجودة',
  notFound: 'ربما انقطع العنوان عند تمريره، أو لم يعد ما كان هنا مرئيًا.',
  failedTitle: 'لم ينجح ذلك',
  optional: 'اختياري',
};

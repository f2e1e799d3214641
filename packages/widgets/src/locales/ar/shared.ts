import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'جارٍ التحميل …',
  cancel: 'إلغاء',
  optional: 'اختياري',
  sending: 'جارٍ الإرسال …',
  received: 'تم الاستلام.',
  legal: 'معلومات قانونية',
  privacy: 'حماية البيانات',
  terms: 'شروط الاستخدام',
  imprint: 'بيانات الناشر',
  accessibility: 'الإبلاغ عن عائق',
  contact: 'الاتصال',
};

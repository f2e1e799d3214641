import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'اقتراح فكرة',
  title: 'ما فكرتكم؟',
  titleHint: 'تكفي جملة واحدة للبداية، مثلًا: «نافورة مياه شرب في السوق».',
  text: 'ماذا تقصدون بالتحديد؟',
  textHint: 'لماذا هو مهم، ومن يستفيد منه؟',
  organisation: 'تتحدثون باسم',
  organisationHint: 'جمعية أو شركة أو دائرة، إن كان الأمر كذلك.',
  none: 'دون تحديد',
  send: 'نشر الفكرة',
  sendForReview: 'تقديم الفكرة',
  proposeReceived: 'تم استلام فكرتكم. شكرًا لكم.',
  nextReview: 'تقرأ المدينة فكرتكم أولًا ثم تنشرها هنا.',
  phase: '{phase}: من {from} إلى {to}.',
};

import type { poll as english } from '../en/poll.ts';
import type { Translation } from '@civic-widgets/core';

export const poll: Translation<typeof english> = {
  closes: 'ينتهي {distance}، في {date}',
  answers: 'إجابتكم',
  chooseOne: 'اختاروا إجابة واحدة.',
  chooseAny: 'اختاروا ما شئتم من الإجابات.',
  chooseUpTo: {
    zero: 'لا تختاروا أي إجابة.',
    one: 'اختاروا إجابة واحدة.',
    two: 'اختاروا إجابتين كحد أقصى.',
    few: 'اختاروا {count} إجابات كحد أقصى.',
    many: 'اختاروا {count} إجابة كحد أقصى.',
    other: 'اختاروا {count} إجابة كحد أقصى.',
  },
  cast: 'إرسال الصوت',
  check: 'متابعة',
  canChange: 'يمكنكم تغيير صوتكم ما دام الاستطلاع مفتوحًا.',
  cannotChange: 'لا يمكن تغيير الصوت بعد ذلك. ترونه مرة أخرى قبل إرساله.',
  confidential: 'لا يُعرض اختياركم على أحد.',
  showInterim: 'عرض النتيجة حتى الآن',
  resultAfterCast: 'ترون النتيجة بعد أن تصوّتوا.',
  resultAfterClose: 'تُعرض النتيجة بعد انتهاء الاستطلاع.',
};

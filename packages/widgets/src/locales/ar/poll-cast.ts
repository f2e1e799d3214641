import type { pollCast as english } from '../en/poll-cast.ts';
import type { Translation } from '@civic-widgets/core';

export const pollCast: Translation<typeof english> = {
  chosen: 'تم اختيار {chosen} من {maximum}',
  recast: 'تغيير الصوت',
  reviewTitle: 'هل هذا صوتكم؟',
  reviewFinal: 'بعد إرساله لا يمكن تغييره ولا سحبه.',
  castFinal: 'إرسال الصوت نهائيًا',
  back: 'الاختيار من جديد',
  castReceived: 'تم استلام صوتكم. شكرًا لكم.',
  castKept: 'صوتكم محفوظ في هذا المتصفح. لم تستلمه المدينة.',
  castElsewhere: 'لقد صوّتم من قبل، في نافذة أخرى أو على جهاز آخر.',
  castFailed: 'تعذّر إرسال صوتكم.',
  opensOn: 'يبدأ {distance}، في {date}',
  closedOn: 'انتهى {distance}، في {date}',
  closedPoll: 'انتهى هذا الاستطلاع.',
  forAreas: 'هو لمن يسكن هنا: {list}.',
  forGroups: 'هو لأعضاء: {list}.',
  forAges: 'هو لمن عمره {age} سنة فأكثر.',
  changeMine: 'تغيير صوتي',
  yourVote: 'صوتكم',
  options: 'ما يُصوَّت عليه',
};

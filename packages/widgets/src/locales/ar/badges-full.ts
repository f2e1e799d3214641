import type { badgesFull as english } from '../en/badges-full.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesFull: Translation<typeof english> = {
  badgeCount: {
    zero: 'لا أوسمة من {all}',
    one: 'وسام واحد من {all}',
    two: 'وسامان من {all}',
    few: '{count} أوسمة من {all}',
    many: '{count} وسامًا من {all}',
    other: '{count} وسام من {all}',
  },
  stillMissing: 'ما زال مطلوبًا: {list}',
  earnedOn: '{what}: «{title}»',
  rewardWith: 'مع الوسام «{name}»',

  history: 'كيف تتجمع نقاطكم',
  historyWhat: 'ماذا',
  historyPoints: 'النقاط',
  'for.idea.propose': 'اقتراح فكرة',
  'for.idea.vote': 'تصويت على فكرة',
  'for.idea.comment': 'كتابة تعليق',
  'for.poll.cast': 'مشاركة في استطلاع',
  'for.meeting.attend': 'حضور اجتماع',
  noPoints: '0 نقطة: بُلغ الحد اليومي، أو لا نقاط على ذلك.',
  earlier: 'قبل ذلك',
  sum: 'المجموع',
  historyMore: 'عرض ما كان قبل ذلك',

  waysTitle: 'ما تُمنح النقاط عليه',
  perDay: {
    zero: 'لا شيء في اليوم',
    one: 'مرة واحدة في اليوم',
    two: 'حتى مرتين في اليوم',
    few: 'حتى {count} مرات في اليوم',
    many: 'حتى {count} مرة في اليوم',
    other: 'حتى {count} مرة في اليوم',
  },
  once: 'كل فكرة وتعليق واستطلاع واجتماع يُحتسب مرة واحدة. لا يُقارن أحد بأحد، ولا تُسحب النقاط أبدًا.',
};

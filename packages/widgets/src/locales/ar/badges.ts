import type { badges as english } from '../en/badges.ts';
import type { Translation } from '@civic-widgets/core';

export const badges: Translation<typeof english> = {
  title: 'ما ساهمتم به',
  private: 'لا يرى هذا غيركم.',
  points: {
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '{count} نقاط',
    many: '{count} نقطة',
    other: '{count} نقطة',
  },
  noRules: 'لا تمنح المدينة نقاطًا ولا أوسمة.',
  emptyTitle: 'هنا سيظهر قريبًا ما تساهمون به',
  empty: 'لا يُعرف عنكم شيء هنا حتى الآن، ولا بأس في ذلك. من يرغب يمكنه أن يبدأ بشيء مما يلي:',
  emptyCompact: 'لا نقاط بعد: تأتي الأولى مع أول مساهمة لكم.',
  'earns.idea.propose': 'اقتراح فكرة',
  'earns.idea.vote': 'التصويت على فكرة',
  'earns.idea.comment': 'كتابة تعليق',
  'earns.poll.cast': 'المشاركة في استطلاع',
  'earns.meeting.attend': 'حضور اجتماع',
};

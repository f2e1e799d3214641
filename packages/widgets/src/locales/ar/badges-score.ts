import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'المستوى: {name}',
  nextLevel: {
    zero: 'بقي حتى «{name}»: لا نقاط',
    one: 'بقي حتى «{name}»: نقطة واحدة',
    two: 'بقي حتى «{name}»: نقطتان',
    few: 'بقي حتى «{name}»: {count} نقاط',
    many: 'بقي حتى «{name}»: {count} نقطة',
    other: 'بقي حتى «{name}»: {count} نقطة',
  },
  topLevel: 'لقد بلغتم المستوى الأخير.',

  nextBadge: 'بقي حتى «{name}»: {list}',
  'missing.points': {
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '{count} نقاط',
    many: '{count} نقطة',
    other: '{count} نقطة',
  },
  'missing.idea.propose': {
    zero: 'لا أفكار',
    one: 'فكرة واحدة',
    two: 'فكرتان',
    few: '{count} أفكار',
    many: '{count} فكرة',
    other: '{count} فكرة',
  },
  'missing.idea.vote': {
    zero: 'لا أصوات على الأفكار',
    one: 'صوت واحد على الأفكار',
    two: 'صوتان على الأفكار',
    few: '{count} أصوات على الأفكار',
    many: '{count} صوتًا على الأفكار',
    other: '{count} صوت على الأفكار',
  },
  'missing.idea.comment': {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '{count} تعليقات',
    many: '{count} تعليقًا',
    other: '{count} تعليق',
  },
  'missing.poll.cast': {
    zero: 'لا استطلاعات',
    one: 'استطلاع واحد',
    two: 'استطلاعان',
    few: '{count} استطلاعات',
    many: '{count} استطلاعًا',
    other: '{count} استطلاع',
  },
  'missing.meeting.attend': {
    zero: 'لا اجتماعات',
    one: 'اجتماع واحد',
    two: 'اجتماعان',
    few: '{count} اجتماعات',
    many: '{count} اجتماعًا',
    other: '{count} اجتماع',
  },
  allEarned: 'لديكم كل الأوسمة الموجودة. شكرًا لكم.',
  badges: 'الأوسمة',

  nowEarned: 'وسام جديد: {name}. شكرًا لكم.',
  earnedBy: '{date}، {what}',
  'by.idea.propose': 'بفكرة',
  'by.idea.vote': 'بالتصويت على فكرة',
  'by.idea.comment': 'بتعليق',
  'by.poll.cast': 'بالمشاركة في استطلاع',
  'by.meeting.attend': 'بحضور اجتماع',

  rewards: 'ما تقدّمه المدينة في المقابل',
  rewardOpen: 'متاح لكم',
  offline: 'دون إنترنت: {way}',
};

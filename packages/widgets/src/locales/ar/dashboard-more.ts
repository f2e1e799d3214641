import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'لا شيء في هذه الفترة يستدعي أن يتغير.',
  tipHomes:
    '{area}: شارك {rate} على الأقل من كل 1000 من السكان. {most}: {mostRate}. لقاء في المكان ({area}) قد يصل إلى من لم يشاركوا بعد.',
  tipReach:
    '{area}: {rate} مساهمة لكل 1000 من السكان. {most}: {mostRate}. لقاء في المكان ({area}) قد يصل إلى من لم يشاركوا بعد.',
  tipSlower:
    'بلغت المساهمات في آخر 7 أيام {last}، وفي الأيام السبعة التي قبلها {before}. إخبار الناس بما آلت إليه الأفكار قد يعيدهم.',
  tipUnheard: 'لم يقل أحد شيئًا عن «{topic}» في هذه الفترة. السؤال عنه وحده يبيّن إن كان يهم الناس.',
  tipWeekday: 'تأتي أكثر المساهمات في يوم {day}: {percent}. والجديد يصل في ذلك اليوم إلى أكبر عدد من الناس.',
  tipsBy: 'محسوب من هذه الأرقام وحدها. ومن يعرف المكان قد يكون أعلم.',

  groupsNone: 'عدد من ذكروا شيئًا عن أنفسهم أقل من أن تُعرض أعمارهم أو أماكن سكنهم.',
  groupsLead: 'أكثر من ذكروا أعمارهم هم {age}: {count} أشخاص على الأقل.',
  ages: 'العمر',
  homes: 'مكان السكن',
  ageTo: 'حتى {to} سنة',
  ageFromTo: 'من {from} إلى {to}',
  ageFrom: '{from} سنة فأكثر',
  untold: 'غير مذكور',
  least: '{count} على الأقل',
  leastRate: '{rate} على الأقل لكل 1000',
  pointLeast: '{name}: {count} أشخاص على الأقل',
  pointLeastRate: '{name}: {count} أشخاص على الأقل، {rate} لكل 1000 من السكان',
  homesUntold: '{count} أشخاص على الأقل لم يذكروا أين يسكنون.',
  homesBy: 'عدد الأشخاص لكل 1000 من سكان المكان.',
  groupsHidden: 'غير معروض: {list}. هم أقل من {smallest} أشخاص، أو أن عرضهم يكشف عدد الآخرين.',
  notShown: 'غير معروض',
  tableGroup: 'المجموعة',
  tablePeople: 'الأشخاص، على الأقل',

  panelsTitle: 'ما يُعرض هنا',
  panelsKept: 'يُحفظ اختيارك في هذا المتصفح وحده.',
  panelsRefused: 'هذا المتصفح لا يحفظ شيئًا: يبقى اختيارك حتى إغلاق الصفحة.',
  panelUp: 'نقل «{panel}» إلى أعلى',
  panelDown: 'نقل «{panel}» إلى أسفل',
  panelsDone: 'تم',
  panelsReset: 'كما حددته الصفحة',
  panelsChosen: 'المعروض: {list}.',
  panelsLast: 'يبقى واحد على الأقل.',
};

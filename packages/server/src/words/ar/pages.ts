import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'شاركوا',
  projects: 'ما الموضوع',
  polls: 'التصويتات',
  newestIdeas: 'أحدث الأفكار',
  feed: 'متابعة الأفكار الجديدة في قارئ خلاصات (Atom)',
  trail: 'أنتم هنا',
  tools: 'المزيد حول هذه الفكرة',
  toStart: 'إلى النظرة العامة',
  fromStart: 'العودة إلى بداية القائمة',
  apply: 'عرض',
  opensOn: 'يبدأ في {date}',
  openUntil: 'يمكنكم المشاركة حتى {date}',
  closedOn: 'انتهى في {date}',
  findAgain: 'ستجدونها مجددًا على عنوان هذه الصفحة.',
  cookieHint: 'عند الإرسال يحتفظ متصفحكم بملف تعريف ارتباط للتعرّف عليكم مجددًا. لا يحتوي على اسم، ولا يُحفظ شيء قبل ذلك.',
  forget: 'انسَني في هذا المتصفح',
  forgotten: 'لم يعد هذا المتصفح يعرف من أنتم. وما فعلتموه يبقى.',
};

import type { dashboardTips as english } from '../en/dashboard-tips.ts';
import type { Translation } from '../messages.ts';

export const dashboardTips: Translation<typeof english> = {
  tipsNone: 'In diesem Zeitraum fällt nichts auf, das anders gemacht werden müsste.',
  tipReach:
    '{area}: {rate} Beiträge je 1.000 Menschen. {most}: {mostRate}. Eine Veranstaltung vor Ort in {area} könnte die erreichen, die noch fehlen.',
  tipSlower:
    'In den letzten 7 Tagen gab es {last} Beiträge, in den 7 Tagen davor {before}. Zu erzählen, was aus den Ideen geworden ist, könnte Menschen zurückholen.',
  tipUnheard:
    'Zu „{topic}“ hat in diesem Zeitraum niemand etwas gesagt. Eigens danach zu fragen würde zeigen, ob es die Menschen bewegt.',
  tipWeekday:
    'Die meisten Beiträge kommen an einem {day}: {percent}. Neues erreicht an diesem Tag die meisten Menschen.',
  tipsBy: 'Allein aus diesen Zahlen errechnet. Wer den Ort kennt, weiß es vielleicht besser.',
};

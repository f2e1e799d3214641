import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'In diesem Zeitraum fällt nichts auf, das anders gemacht werden müsste.',
  tipHomes:
    '{area}: Mindestens {rate} von 1.000, die dort wohnen, haben mitgemacht. {most}: {mostRate}. Eine Veranstaltung vor Ort in {area} könnte die erreichen, die noch fehlen.',
  tipReach:
    '{area}: {rate} Beiträge je 1.000 Menschen. {most}: {mostRate}. Eine Veranstaltung vor Ort in {area} könnte die erreichen, die noch fehlen.',
  tipSlower:
    'In den letzten 7 Tagen gab es {last} Beiträge, in den 7 Tagen davor {before}. Zu erzählen, was aus den Ideen geworden ist, könnte Menschen zurückholen.',
  tipUnheard:
    'Zu „{topic}“ hat in diesem Zeitraum niemand etwas gesagt. Eigens danach zu fragen würde zeigen, ob es die Menschen bewegt.',
  tipWeekday:
    'Die meisten Beiträge kommen an einem {day}: {percent}. Neues erreicht an diesem Tag die meisten Menschen.',
  tipsBy: 'Allein aus diesen Zahlen errechnet. Wer den Ort kennt, weiß es vielleicht besser.',

  groupsNone: 'Zu wenige Menschen haben etwas über sich gesagt, um Alter oder Wohnort zu zeigen.',
  groupsLead: 'Die meisten, die ihr Alter genannt haben, sind {age}: mindestens {count} Menschen.',
  ages: 'Alter',
  homes: 'Wohnort',
  ageTo: 'bis {to} Jahre alt',
  ageFromTo: '{from} bis {to} Jahre alt',
  ageFrom: '{from} Jahre oder älter',
  untold: 'Keine Angabe',
  least: 'mindestens {count}',
  leastRate: 'mindestens {rate} je 1.000',
  pointLeast: '{name}: mindestens {count} Menschen',
  pointLeastRate: '{name}: mindestens {count} Menschen, {rate} je 1.000, die dort wohnen',
  homesUntold: 'Mindestens {count} Menschen haben nicht gesagt, wo sie wohnen.',
  homesBy: 'Menschen je 1.000, die dort wohnen.',
  groupsHidden:
    'Nicht gezeigt: {list}. Es sind weniger als {smallest} Menschen, oder sie würden verraten, wie viele andere es sind.',
  notShown: 'nicht gezeigt',
  tableGroup: 'Gruppe',
  tablePeople: 'Menschen, mindestens',

  panelsTitle: 'Was hier gezeigt wird',
  panelsKept: 'Ihre Auswahl bleibt nur in diesem Browser.',
  panelsRefused: 'Dieser Browser speichert nichts: Ihre Auswahl gilt, bis die Seite geschlossen wird.',
  panelUp: '„{panel}“ nach oben',
  panelDown: '„{panel}“ nach unten',
  panelsDone: 'Fertig',
  panelsReset: 'Wie von der Seite vorgesehen',
  panelsChosen: 'Gezeigt: {list}.',
  panelsLast: 'Mindestens eines bleibt.',
};

import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'Im Moment muss die Stadt nichts anders machen.',
  tipHomes:
    '{area}: Von 1.000 Menschen haben mindestens {rate} mitgemacht. {most}: {mostRate}. Ein Treffen in {area} kann helfen. Dann machen dort mehr Menschen mit.',
  tipReach:
    '{area}: {rate} Beiträge von 1.000 Menschen. {most}: {mostRate}. Ein Treffen in {area} kann helfen. Dann machen dort mehr Menschen mit.',
  tipSlower:
    'In den letzten 7 Tagen gab es {last} Beiträge. In den 7 Tagen davor waren es {before}. Die Stadt kann erzählen: Was wurde aus den Ideen? Dann kommen Menschen zurück.',
  tipUnheard:
    'Zu „{topic}“ hat niemand etwas geschrieben. Die Stadt kann extra danach fragen. Dann weiß sie: Ist das wichtig?',
  tipWeekday: 'Die meisten Beiträge kommen an einem {day}: {percent}. Neues sehen an diesem Tag die meisten Menschen.',
  tipsBy: 'Diese Tipps kommen nur aus den Zahlen. Wer den Ort kennt, weiß vielleicht mehr.',

  groupsNone: 'Zu wenige Menschen haben etwas über sich gesagt. Darum zeigen wir nichts.',
  groupsLead:
    'Die meisten sind {age} alt: mindestens {count} Personen. Gezählt sind nur die, die ihr Alter gesagt haben.',
  ages: 'Alter',
  homes: 'Wo sie wohnen',
  ageTo: 'bis {to} Jahre',
  ageFromTo: '{from} bis {to}',
  ageFrom: '{from} Jahre und älter',
  untold: 'Nicht gesagt',
  least: 'mindestens {count}',
  leastRate: 'mindestens {rate} von 1.000',
  pointLeast: '{name}: mindestens {count} Personen',
  pointLeastRate: '{name}: mindestens {count} Personen, {rate} von 1.000 Menschen dort',
  homesUntold: 'Mindestens {count} Personen haben nicht gesagt, wo sie wohnen.',
  homesBy: 'So viele von 1.000 Menschen, die dort wohnen.',
  groupsHidden:
    'Das zeigen wir nicht: {list}. Es sind weniger als {smallest} Personen. Oder man könnte ausrechnen, wie viele die anderen sind.',
  notShown: 'zeigen wir nicht',
  tableGroup: 'Gruppe',
  tablePeople: 'Personen, mindestens',

  panelsTitle: 'Was Sie hier sehen',
  panelsKept: 'Ihre Auswahl bleibt nur in diesem Browser.',
  panelsRefused: 'Dieser Browser speichert nichts. Ihre Auswahl gilt, bis Sie die Seite schließen.',
  panelUp: '„{panel}“ nach oben',
  panelDown: '„{panel}“ nach unten',
  panelsDone: 'Fertig',
  panelsReset: 'So wie am Anfang',
  panelsChosen: 'Sie sehen: {list}.',
  panelsLast: 'Eines muss bleiben.',
};

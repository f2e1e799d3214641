import type { dashboard as english } from '../en/dashboard.ts';
import type { Translation } from '../messages.ts';

export const dashboard: Translation<typeof english> = {
  title: 'Beteiligung in Zahlen',
  asOf: 'Stand: {date}',
  range: '{from} bis {to}',
  activity: 'Beiträge im Zeitverlauf',
  topics: 'Themen',
  areas: 'Stadtteile',
  participants: 'Wer mitmacht',

  contributions: { one: '{count} Beitrag', other: '{count} Beiträge' },
  ideas: { one: '{count} Idee', other: '{count} Ideen' },
  comments: { one: '{count} Kommentar', other: '{count} Kommentare' },
  votes: { one: '{count} Stimme', other: '{count} Stimmen' },
  ballots: { one: '{count} Stimmzettel', other: '{count} Stimmzettel' },
  rate: '{rate} je 1.000',

  point: '{when}: {what}',
  pointSoFar: '{when}, unvollständig: {what}',
  pointShare: '{name}: {what}, {percent}',
  pointRate: '{name}: {rate} je 1.000 Menschen, die dort wohnen, {what}',
  week: 'Woche vom {from} bis {to}',
  hatched: 'Schraffiert: noch nicht vorbei oder nicht ganz im Zeitraum.',
  before: 'Vor dem {date} gab es in diesem Zeitraum keine Beiträge.',
  walk: 'Mit den Pfeiltasten gehen Sie durch das Diagramm.',
  chartDay: 'Beiträge je Tag',
  chartWeek: 'Beiträge je Woche',
  chartMonth: 'Beiträge je Monat',
  chartYear: 'Beiträge je Jahr',

  activityNone: 'In diesem Zeitraum gab es keine Beiträge.',
  activityThin: {
    one: 'In diesem Zeitraum {count} Beitrag: zu wenig, um daraus etwas abzulesen.',
    other: 'In diesem Zeitraum {count} Beiträge: zu wenige, um daraus etwas abzulesen.',
  },
  activityMore: 'In den letzten 7 Tagen gab es {last} Beiträge, {percent} mehr als in den 7 Tagen davor ({before}).',
  activityLess: 'In den letzten 7 Tagen gab es {last} Beiträge, {percent} weniger als in den 7 Tagen davor ({before}).',
  activityPeak: 'Die meisten kamen am {day}: {what}.',
  activitySteady: { one: 'Etwa {count} Beitrag kommt je Woche.', other: 'Etwa {count} Beiträge kommen je Woche.' },
  activityTotal: { one: 'In diesem Zeitraum {count} Beitrag.', other: 'In diesem Zeitraum {count} Beiträge.' },

  topicsNone: 'In diesem Zeitraum hat kein Beitrag ein Thema.',
  topicsThin: {
    one: 'In diesem Zeitraum {count} Beitrag mit Thema: zu wenig für einen Vergleich.',
    other: 'In diesem Zeitraum {count} Beiträge mit Thema: zu wenige für einen Vergleich.',
  },
  topicsLead: 'Am meisten bewegt „{name}“: {percent} der Beiträge, die ein Thema haben.',
  topicsTie: 'Am meisten bewegen „{first}“ und „{second}“, und zwar gleich stark.',
  topicsEven: 'Kein Thema sticht hervor.',
  topicsMore: {
    one: '{count} weiteres Thema steht in der Tabelle.',
    other: '{count} weitere Themen stehen in der Tabelle.',
  },

  areasNone: 'In diesem Zeitraum geht es in keinem Beitrag um einen Stadtteil.',
  areasThin: {
    one: 'In diesem Zeitraum {count} Beitrag zu einem Stadtteil: zu wenig für einen Vergleich.',
    other: 'In diesem Zeitraum {count} Beiträge zu Stadtteilen: zu wenige für einen Vergleich.',
  },
  areasLead: 'Am häufigsten geht es um {name}: {percent} der Beiträge, die einen Stadtteil nennen.',
  areasRate: 'Gemessen an der Einwohnerzahl geht es am häufigsten um {name}: {rate} Beiträge je 1.000 Menschen.',
  areasTie: 'Am häufigsten geht es um {first} und {second}, und zwar gleich oft.',
  areasEven: 'Kein Stadtteil sticht hervor.',
  areasMore: {
    one: '{count} weiterer Stadtteil steht in der Tabelle.',
    other: '{count} weitere Stadtteile stehen in der Tabelle.',
  },
  areasBy:
    'Beiträge je 1.000 Menschen, die dort wohnen. Es zählt, um welchen Stadtteil es geht, nicht, wer dort wohnt.',
  areasByCount: 'Es zählt, um welchen Stadtteil es geht, nicht, wer dort wohnt.',
  areasUnknown: 'Einwohnerzahl nicht bekannt: {list}',

  people: { one: 'Mensch hat seit Beginn mitgemacht.', other: 'Menschen haben seit Beginn mitgemacht.' },
  peopleFew: 'weniger als {smallest}',
  peopleFewText: 'Menschen haben seit Beginn mitgemacht.',
  peopleFewWhy: 'So kleine Zahlen zeigen wir nicht, damit niemand erkannt werden kann.',
  inRange: 'In diesem Zeitraum',

  table: 'Zahlen als Tabelle',
  tablePeriod: 'Zeitraum',
  tableTopic: 'Thema',
  tableArea: 'Stadtteil',
  tableIdeas: 'Ideen',
  tableComments: 'Kommentare',
  tableVotes: 'Stimmen',
  tableBallots: 'Stimmzettel',
  tableAll: 'Alle',
  tableRate: 'Je 1.000',
  unknown: 'unbekannt',

  moved: { one: 'Neue Zahlen: jetzt {count} Beitrag.', other: 'Neue Zahlen: jetzt {count} Beiträge.' },
  emptyTitle: 'In diesem Zeitraum hat niemand mitgemacht',
  empty: 'Aus diesen Tagen gibt es keine Ideen, Stimmen oder Kommentare.',
};

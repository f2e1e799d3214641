import type { office as english } from '../en/office.ts';
import type { Translation } from '../messages.ts';

export const office: Translation<typeof english> = {
  office: 'Für die Verwaltung',
  answerTitle: 'Diese Idee beantworten',
  answerStatus: 'Neuer Stand',
  answerOffice: 'Amt',
  answerOfficeHint: 'Wie es genannt werden soll, etwa: Grünflächenamt',
  answerText: 'Antwort',
  sendAnswer: 'Antwort veröffentlichen',
  hide: 'Ausblenden',
  hideIdea: 'Diese Idee ausblenden',
  hideComment: 'Den Kommentar vom {date} ausblenden',
  hideReason: 'Grund',
  hideReasonHint: 'Wer den Text verfasst hat, sieht ihn.',
  restore: 'Wieder einblenden',
  restoreComment: 'Den Kommentar vom {date} wieder einblenden',
};

import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'Mitmachen',
  projects: 'Worum es geht',
  polls: 'Abstimmungen',
  newestIdeas: 'Neueste Ideen',
  feed: 'Neue Ideen mit einem Feedreader verfolgen (Atom)',
  trail: 'Sie sind hier',
  tools: 'Mehr zu dieser Idee',
  toStart: 'Zur Übersicht',
  fromStart: 'Zum Anfang der Liste',
  apply: 'Zeigen',
  opensOn: 'Beginnt am {date}',
  openUntil: 'Mitmachen können Sie bis {date}',
  closedOn: 'Beendet am {date}',
  findAgain: 'Sie finden sie unter der Adresse dieser Seite wieder.',
  cookieHint:
    'Beim Absenden speichert Ihr Browser ein Cookie, damit Sie wiedererkannt werden. Es enthält keinen Namen; vorher wird nichts gespeichert.',
  forget: 'Mich in diesem Browser vergessen',
  forgotten: 'Dieser Browser weiß nicht mehr, wer Sie sind. Was Sie getan haben, bleibt.',
};

import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'Mitmachen',
  projects: 'Darum geht es',
  polls: 'Abstimmungen',
  newestIdeas: 'Die neuesten Ideen',
  feed: 'Neue Ideen abonnieren (Atom)',
  trail: 'Sie sind hier',
  tools: 'Mehr zu dieser Idee',
  toStart: 'Zur Übersicht',
  fromStart: 'Zum Anfang der Liste',
  apply: 'Zeigen',
  opensOn: 'Beginnt am {date}',
  openUntil: 'Sie können mitmachen bis: {date}',
  closedOn: 'Zu Ende seit: {date}',
  findAgain: 'Merken Sie sich die Adresse dieser Seite.',
  cookieHint:
    'Wenn Sie das abschicken, merkt sich Ihr Browser, dass Sie es waren. Dazu speichert er ein Cookie. Darin steht kein Name.',
  forget: 'Mich hier vergessen',
  forgotten: 'Der Browser hat Sie vergessen. Ihre Stimmen und Texte bleiben.',
};

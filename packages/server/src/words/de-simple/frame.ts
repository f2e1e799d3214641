import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'Direkt zum Inhalt',
  language: 'Sprache',
  legal: 'Rechtliches',
  privacy: 'Datenschutz',
  terms: 'Regeln',
  imprint: 'Impressum',
  accessibility: 'Ein Hindernis melden',
  contact: 'Kontakt',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound: 'Vielleicht ist die Adresse nicht ganz richtig. Oder der Text ist nicht mehr da.',
  failedTitle: 'Das hat nicht geklappt',
  optional: 'nicht nötig',
};

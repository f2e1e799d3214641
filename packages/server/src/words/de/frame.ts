import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'Zum Inhalt springen',
  language: 'Sprache',
  legal: 'Rechtliche Hinweise',
  privacy: 'Datenschutz',
  terms: 'Nutzungsbedingungen',
  imprint: 'Impressum',
  accessibility: 'Barriere melden',
  contact: 'Kontakt',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound:
    'Vielleicht wurde die Adresse beim Weitergeben abgeschnitten, oder was hier stand, ist nicht mehr zu sehen.',
  failedTitle: 'Das hat nicht geklappt',
  optional: 'freiwillig',
};

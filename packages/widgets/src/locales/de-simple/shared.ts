import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'Bitte warten …',
  cancel: 'Abbrechen',
  optional: 'nicht nötig',
  sending: 'Wird gerade gesendet …',
  received: 'Das ist angekommen.',
  legal: 'Rechtliches',
  privacy: 'Datenschutz',
  terms: 'Regeln',
  imprint: 'Impressum',
  accessibility: 'Ein Hindernis melden',
  contact: 'Kontakt',
};

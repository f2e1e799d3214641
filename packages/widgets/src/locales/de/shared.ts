import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'Wird geladen …',
  cancel: 'Abbrechen',
  optional: 'freiwillig',
  sending: 'Wird gesendet …',
  received: 'Eingegangen.',
  legal: 'Rechtliche Hinweise',
  privacy: 'Datenschutz',
  terms: 'Nutzungsbedingungen',
  imprint: 'Impressum',
  accessibility: 'Barriere melden',
  contact: 'Kontakt',
};

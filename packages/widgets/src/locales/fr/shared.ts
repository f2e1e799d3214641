import type { shared as english } from '../en/shared.ts';
import type { Translation } from '@civic-widgets/core';

export const shared: Translation<typeof english> = {
  loading: 'Chargement …',
  cancel: 'Annuler',
  optional: 'facultatif',
  sending: 'Envoi en cours …',
  received: 'Bien reçu.',
  legal: 'Informations légales',
  privacy: 'Protection des données',
  terms: 'Conditions d’utilisation',
  imprint: 'Mentions légales',
  accessibility: 'Signaler un obstacle',
  contact: 'Nous joindre',
};

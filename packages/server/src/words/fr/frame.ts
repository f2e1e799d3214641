import type { frame as english } from '../en/frame.ts';
import type { Translation } from '@civic-widgets/core';

export const frame: Translation<typeof english> = {
  skip: 'Aller au contenu',
  language: 'Langue',
  legal: 'Informations légales',
  privacy: 'Protection des données',
  terms: 'Conditions d’utilisation',
  imprint: 'Mentions légales',
  accessibility: 'Signaler un obstacle',
  contact: 'Nous joindre',
  notFoundTitle: 'Cette page n’existe pas',
  notFound: 'L’adresse a peut-être été coupée en chemin, ou ce qui se trouvait ici n’est plus visible.',
  failedTitle: 'Cela n’a pas fonctionné',
  optional: 'facultatif',
};

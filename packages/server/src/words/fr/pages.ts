import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'Participer',
  projects: 'De quoi il s’agit',
  polls: 'Votes',
  newestIdeas: 'Dernières idées',
  feed: 'Suivre les nouvelles idées dans un lecteur de flux (Atom)',
  trail: 'Vous êtes ici',
  tools: 'Autour de cette idée',
  toStart: 'Aller à l’aperçu',
  fromStart: 'Revenir au début de la liste',
  apply: 'Montrer',
  opensOn: 'Commence le {date}',
  openUntil: 'Vous pouvez participer jusqu’au {date}',
  closedOn: 'Terminé depuis le {date}',
  findAgain: 'Vous la retrouverez à l’adresse de cette page.',
  cookieHint:
    'À l’envoi, votre navigateur garde un cookie pour vous reconnaître. Il ne contient aucun nom, et rien n’est gardé avant.',
  forget: 'M’oublier dans ce navigateur',
  forgotten: 'Ce navigateur ne sait plus qui vous êtes. Ce que vous avez fait reste.',
};

import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  tipsNone: 'Dans cette période, rien n’indique qu’il faudrait faire autrement.',
  tipHomes:
    '{area} : au moins {rate} habitants sur 1 000 ont participé. {most} : {mostRate}. Une rencontre sur place à {area} pourrait faire venir celles et ceux qui manquent.',
  tipReach:
    '{area} : {rate} contributions pour 1 000 habitants. {most} : {mostRate}. Une rencontre sur place à {area} pourrait faire venir celles et ceux qui manquent.',
  tipSlower:
    'Ces 7 derniers jours, il y a eu {last} contributions, contre {before} les 7 jours précédents. Dire ce que sont devenues les idées pourrait faire revenir du monde.',
  tipUnheard:
    'Personne n’a rien dit sur « {topic} » dans cette période. Poser la question à part montrerait si cela compte pour les gens.',
  tipWeekday:
    'La plupart des contributions arrivent le {day} : {percent}. Une nouveauté touche le plus de monde ce jour-là.',
  tipsBy: 'Calculé à partir de ces seuls chiffres. Qui connaît les lieux en sait peut-être davantage.',

  groupsNone: 'Trop peu de personnes ont parlé d’elles pour montrer leur âge ou leur quartier.',
  groupsLead: 'La plupart de celles et ceux qui ont indiqué leur âge ont {age} : au moins {count} personnes.',
  ages: 'Âge',
  homes: 'Où elles habitent',
  ageTo: 'jusqu’à {to} ans',
  ageFromTo: 'du {from} au {to}',
  ageFrom: '{from} ans et plus',
  untold: 'Non indiqué',
  least: 'au moins {count}',
  leastRate: 'au moins {rate} pour 1 000',
  pointLeast: '{name} : au moins {count} personnes',
  pointLeastRate: '{name} : au moins {count} personnes, {rate} pour 1 000 habitants',
  homesUntold: 'Au moins {count} personnes n’ont pas dit où elles habitent.',
  homesBy: 'Personnes pour 1 000 habitants de ce quartier.',
  groupsHidden: 'Non montré : {list}. Ce sont moins de {smallest} personnes, ou cela révélerait le nombre des autres.',
  notShown: 'non montré',
  tableGroup: 'Groupe',
  tablePeople: 'Personnes, au moins',

  panelsTitle: 'Ce qui est affiché ici',
  panelsKept: 'Votre choix est conservé dans ce navigateur uniquement.',
  panelsRefused: 'Ce navigateur ne conserve rien : votre choix vaut jusqu’à la fermeture de la page.',
  panelUp: 'Monter « {panel} »',
  panelDown: 'Descendre « {panel} »',
  panelsDone: 'Terminé',
  panelsReset: 'Comme la page le prévoit',
  panelsChosen: 'Affichés : {list}.',
  panelsLast: 'Il en reste au moins un.',
};

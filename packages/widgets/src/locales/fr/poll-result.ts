import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '@civic-widgets/core';

export const pollResult: Translation<typeof english> = {
  result: 'Résultat',
  interim: 'Résultat provisoire',
  ballots: {
    one: '{count} personne a voté.',
    many: '{count} personnes ont voté.',
    other: '{count} personnes ont voté.',
  },
  noBallots: 'Personne n’a encore voté.',
  noBallotsAtAll: 'Personne n’a voté.',
  onlyBallot: 'Un seul bulletin pour l’instant : pour {options}.',
  onlyBallotAtAll: 'Un seul bulletin a été déposé : pour {options}.',
  leads: {
    one: '« {option} » est en tête avec {share} de {count} bulletin.',
    many: '« {option} » est en tête avec {share} de {count} bulletins.',
    other: '« {option} » est en tête avec {share} de {count} bulletins.',
  },
  won: {
    one: '« {option} » a obtenu le plus de voix : {share} de {count} bulletin.',
    many: '« {option} » a obtenu le plus de voix : {share} de {count} bulletins.',
    other: '« {option} » a obtenu le plus de voix : {share} de {count} bulletins.',
  },
  tied: {
    one: 'À égalité en tête, avec {share} de {count} bulletin chacune : {options}.',
    many: 'À égalité en tête, avec {share} de {count} bulletins chacune : {options}.',
    other: 'À égalité en tête, avec {share} de {count} bulletins chacune : {options}.',
  },
  quoted: '« {option} »',
  severalPossible:
    'Plusieurs réponses étaient possibles ; les parts se rapportent à toutes les personnes qui ont voté.',
  votes: { one: '{count} voix', many: '{count} voix', other: '{count} voix' },
  asTable: 'Les chiffres en tableau',
  option: 'Réponse',
  votesColumn: 'Voix',
  shareColumn: 'Part',
};

import type { pollResult as english } from '../en/poll-result.ts';
import type { Translation } from '@civic-widgets/core';

export const pollResult: Translation<typeof english> = {
  result: 'Sonuç',
  interim: 'Şimdiki sonuç',
  ballots: { one: '{count} kişi oy verdi.', other: '{count} kişi oy verdi.' },
  noBallots: 'Henüz kimse oy vermedi.',
  noBallotsAtAll: 'Kimse oy vermedi.',
  onlyBallot: 'Şimdilik tek oy pusulası: {options}.',
  onlyBallotAtAll: 'Tek oy pusulası verildi: {options}.',
  leads: {
    one: '“{option}” önde: {count} oy pusulasının {share} payı.',
    other: '“{option}” önde: {count} oy pusulasının {share} payı.',
  },
  won: {
    one: 'En çok oyu “{option}” aldı: {count} oy pusulasının {share} payı.',
    other: 'En çok oyu “{option}” aldı: {count} oy pusulasının {share} payı.',
  },
  tied: {
    one: 'Eşit oyla önde, her biri {count} oy pusulasının {share} payıyla: {options}.',
    other: 'Eşit oyla önde, her biri {count} oy pusulasının {share} payıyla: {options}.',
  },
  quoted: '“{option}”',
  severalPossible: 'Birden çok yanıt verilebiliyordu; paylar oy veren herkese göredir.',
  votes: { one: '{count} oy', other: '{count} oy' },
  asTable: 'Sayılar tablo olarak',
  option: 'Yanıt',
  votesColumn: 'Oylar',
  shareColumn: 'Pay',
};

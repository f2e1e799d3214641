import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'Eigene Idee vorschlagen',
  title: 'Was ist Ihre Idee?',
  titleHint: 'Ein Satz genügt für den Anfang, zum Beispiel: „Ein Trinkbrunnen am Markt“.',
  text: 'Was genau stellen Sie sich vor?',
  textHint: 'Warum ist es wichtig, und wem hilft es?',
  organisation: 'Sie sprechen für',
  organisationHint: 'Einen Verein, einen Betrieb oder ein Amt, falls es so ist.',
  none: 'Keine Angabe',
  send: 'Idee veröffentlichen',
  sendForReview: 'Idee einreichen',
  proposeReceived: 'Ihre Idee ist eingegangen. Vielen Dank.',
  nextReview: 'Die Stadt liest Ihre Idee zuerst und veröffentlicht sie dann hier.',
  phase: '{phase}: {from} bis {to}.',
};

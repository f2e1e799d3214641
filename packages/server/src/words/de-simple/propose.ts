import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  propose: 'Eine Idee vorschlagen',
  title: 'Was ist Ihre Idee?',
  titleHint: 'Schreiben Sie einen Satz. Zum Beispiel: „Trinkwasser auf dem Markt“.',
  text: 'Was genau möchten Sie?',
  textHint: 'Warum ist das wichtig? Wem hilft es?',
  organisation: 'Sie sprechen für',
  organisationHint: 'Zum Beispiel für einen Verein, eine Firma oder ein Amt.',
  none: 'Das sage ich nicht',
  send: 'Idee abschicken',
  sendForReview: 'Idee abgeben',
  proposeReceived: 'Ihre Idee ist angekommen. Danke!',
  nextReview: 'Die Stadt liest Ihre Idee zuerst. Danach sehen sie alle.',
  phase: '{phase}: {from} bis {to}.',
};

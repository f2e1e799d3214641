import type { propose as english } from '../en/propose.ts';
import type { Translation } from '../messages.ts';

export const propose: Translation<typeof english> = {
  title: 'Ihre Idee in einem Satz',
  titleHint: 'Zum Beispiel: „Ein Trinkbrunnen am Markt“',
  next: 'Weiter',
  text: 'Was genau stellen Sie sich vor?',
  textHint: 'Warum ist es wichtig, und wem hilft es?',
  chooseTopic: 'Thema',
  chooseArea: 'Gebiet',
  none: 'Keine Angabe',
  send: 'Idee veröffentlichen',
  sendForReview: 'Idee einreichen',
  whatNext: 'So geht es weiter',
  whatNextAfter:
    'Ihre Idee erscheint sofort hier. Andere können sie unterstützen und besprechen, und die Stadt antwortet hier.',
  whatNextBefore:
    'Die Stadt sieht Ihre Idee durch und veröffentlicht sie dann hier. Danach können andere sie unterstützen und besprechen.',
  checkFields: 'Bitte prüfen Sie, was markiert ist.',
};

import type { form as english } from '../en/form.ts';
import type { Translation } from '@civic-widgets/core';

export const form: Translation<typeof english> = {
  toReview: 'Weiter: Alles ansehen',
  previewTitle: 'So sehen es alle',
  changeIdea: 'Etwas ändern',
  similarTitle: { one: 'So eine Idee gibt es schon', other: 'So ähnlich gibt es schon {count} Ideen' },
  similarHint:
    'Ist das auch Ihre Idee? Dann stimmen Sie dort ab. Das hilft am meisten. Die Idee geht in einem neuen Tab auf. Ihr Text bleibt hier stehen.',
  keptTitle: 'Ihr Text',
  keptCopy: 'Sie können den Text hier nicht mehr abschicken. Er ist noch da. Sie können ihn kopieren.',
  again: 'Noch einmal abschicken',
  signInBeside: 'Anmelden (in einem neuen Tab)',
  signInBesideHint: 'Kommen Sie danach hierher zurück. Ihr Text steht noch hier. Schicken Sie ihn dann noch einmal ab.',
  signedInHint: 'Haben Sie gerade etwas geschrieben? Gehen Sie zurück zu Ihrem Text. Schicken Sie ihn noch einmal ab.',
  proofSignIn: 'Hier sollen Menschen mitmachen und keine Programme. Melden Sie sich darum bitte einmal an.',
  proofElsewhere:
    'Hier sollen Menschen mitmachen und keine Programme. Darum braucht Ihr Browser JavaScript. Oder fragen Sie bei der Stadt nach.',
  proofWait: 'Bitte warten Sie kurz. Ihr Gerät rechnet. So wissen wir: Sie sind kein Programm.',
  notCounted: 'Sie haben „{choice}“ gewählt. Das zählt nicht mehr.',
  twoPeople:
    'Haben Sie schon auf der Internet-Seite der Stadt mitgemacht? Hier weiß man das nicht. Melden Sie sich an beiden Stellen an. Dann gehört alles zu Ihnen.',
  reportComment: 'Den Kommentar vom {date} melden',
  ideasTable: 'Alle Ideen in einer Tabelle (CSV)',
  resultTable: 'Das Ergebnis in einer Tabelle (CSV)',
};

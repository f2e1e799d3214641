import type { form as english } from '../en/form.ts';
import type { Translation } from '@civic-widgets/core';

export const form: Translation<typeof english> = {
  toReview: 'Weiter zur Vorschau',
  previewTitle: 'So wird es veröffentlicht',
  changeIdea: 'Etwas ändern',
  similarTitle: { one: 'Eine ähnliche Idee gibt es schon', other: '{count} ähnliche Ideen gibt es schon' },
  similarHint:
    'Steht darin, was Sie meinen? Dann hilft ihr Ihre Unterstützung am meisten. Die Idee öffnet sich in einem neuen Tab; was Sie geschrieben haben, bleibt hier stehen.',
  keptTitle: 'Was Sie geschrieben haben',
  keptCopy: 'Es lässt sich hier nicht mehr senden. Verloren ist nichts davon: Sie können es kopieren.',
  again: 'Noch einmal senden',
  signInBeside: 'Anmelden (öffnet einen neuen Tab)',
  signInBesideHint:
    'Kommen Sie danach in diesen Tab zurück und senden Sie es noch einmal: Was Sie geschrieben haben, bleibt hier stehen.',
  signedInHint:
    'Waren Sie beim Schreiben? Gehen Sie zurück in den Tab, in dem es steht, und senden Sie es noch einmal.',
  proofSignIn:
    'Damit sich kein Programm als viele Menschen ausgeben kann, melden Sie sich bitte einmal an, bevor Sie hier mitmachen.',
  proofElsewhere:
    'Damit sich kein Programm als viele Menschen ausgeben kann, nimmt hier ohne Skript niemand als Gast teil. Bitte nehmen Sie einen Browser mit JavaScript oder wenden Sie sich an die Stadt.',
  proofWait: 'Einen Moment bitte: Ihr Gerät rechnet kurz, damit sich kein Programm als viele Menschen ausgeben kann.',
  notCounted: 'Sie hatten „{choice}“ gewählt. Das wurde nicht gezählt.',
  twoPeople:
    'Wenn Sie auf der eigenen Website der Stadt als Gast mitgemacht haben, sind Sie hier jemand anderes. Melden Sie sich an beiden Stellen an, dann sind Sie eine Person.',
  reportComment: 'Kommentar vom {date} melden',
  ideasTable: 'Alle Ideen als Tabelle (CSV)',
  resultTable: 'Ergebnis als Tabelle (CSV)',
};

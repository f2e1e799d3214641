import { form as formal } from '../de/form.ts';
import type { form as english } from '../en/form.ts';
import type { Translation } from '@civic-widgets/core';

export const form: Translation<typeof english> = {
  ...formal,
  similarHint:
    'Steht darin, was du meinst? Dann hilft ihr deine Unterstützung am meisten. Die Idee öffnet sich in einem neuen Tab; was du geschrieben hast, bleibt hier stehen.',
  keptTitle: 'Was du geschrieben hast',
  keptCopy: 'Es lässt sich hier nicht mehr senden. Verloren ist nichts davon: Du kannst es kopieren.',
  signInBesideHint:
    'Komm danach in diesen Tab zurück und sende es noch einmal: Was du geschrieben hast, bleibt hier stehen.',
  signedInHint: 'Warst du beim Schreiben? Geh zurück in den Tab, in dem es steht, und sende es noch einmal.',
  proofSignIn:
    'Damit sich kein Programm als viele Menschen ausgeben kann, melde dich bitte einmal an, bevor du hier mitmachst.',
  proofElsewhere:
    'Damit sich kein Programm als viele Menschen ausgeben kann, nimmt hier ohne Skript niemand als Gast teil. Bitte nimm einen Browser mit JavaScript oder wende dich an die Stadt.',
  proofWait: 'Einen Moment bitte: Dein Gerät rechnet kurz, damit sich kein Programm als viele Menschen ausgeben kann.',
  notCounted: 'Du hattest „{choice}“ gewählt. Das wurde nicht gezählt.',
  twoPeople:
    'Wenn du auf der eigenen Website der Stadt als Gast mitgemacht hast, bist du hier jemand anderes. Melde dich an beiden Stellen an, dann bist du eine Person.',
};

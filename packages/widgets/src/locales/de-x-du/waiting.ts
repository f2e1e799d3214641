import { waiting as formal } from '../de/waiting.ts';
import type { waiting as english } from '../en/waiting.ts';
import type { Translation } from '@civic-widgets/core';

export const waiting: Translation<typeof english> = {
  ...formal,
  waitingKept:
    'Dies bleibt in diesem Browser, bis es gesendet ist, du es löschst oder der Browser es selbst löscht: Safari tut das nach sieben Tagen ohne Besuch, private Fenster beim Schließen.',
  kindIdea: 'Deine Idee',
  kindComment: 'Dein Kommentar',
  kindVote: 'Deine Stimme zu einer Idee',
  kindWithdrawn: 'Deine Stimme zu einer Idee, zurückgenommen',
  kindBallot: 'Deine Stimme in einer Abstimmung',
  kindOther: 'Was du getan hast',
  stateSignIn: 'Auf diesem Gerät gespeichert. Es kann gesendet werden, sobald du dich wieder angemeldet hast.',
  maybeTwice: 'Vielleicht ist es schon angekommen. Wenn du es noch einmal sendest, zählt es vielleicht doppelt.',
  editTitle: 'Deine Idee in einem Satz',
  editText: 'Dein Text',
  copyFailed: 'Dieser Browser lässt die Seite nicht kopieren. Bitte markier den Text und kopier ihn.',
};

import { office as formal } from '../de/office.ts';
import type { office as english } from '../en/office.ts';
import type { Translation } from '@civic-widgets/core';

export const office: Translation<typeof english> = {
  ...formal,
  officeActing: 'Du handelst hier für die Stadt: Was du tust, erscheint als Handeln der Stadt.',
  answerName: 'Dein Name',
  answerNothing: 'Bitte wähl einen anderen Stand oder schreib eine Antwort.',
  mergeHint: 'Für zwei Ideen, die dasselbe sagen. Diese Idee geht in der auf, die du auswählst.',
  mergeNone: 'Es wurde keine andere Idee gefunden. Versuch andere Wörter.',
  mergeChoose: 'Bitte wähl die Idee aus, die bleibt.',
  behalfReferenceHint:
    'Dieselbe Kennung ist dieselbe Person: Niemand zählt doppelt. Gesendet wird nur ein daraus berechnetes Pseudonym. Wer die Kennung errät, kann es auch berechnen; nimm also keinen Namen und kein Geburtsdatum.',
  recordReceived: 'Die Idee ist eingetragen. Es zählt die Person, von der sie ist.',
};

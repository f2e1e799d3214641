import { propose as formal } from '../de/propose.ts';
import type { propose as english } from '../en/propose.ts';
import type { Translation } from '@civic-widgets/core';

export const propose: Translation<typeof english> = {
  ...formal,
  title: 'Was ist deine Idee?',
  tooLong: {
    one: 'Das ist {count} Zeichen zu lang. Bitte kürz es.',
    other: 'Das ist {count} Zeichen zu lang. Bitte kürz es.',
  },
  similarHint:
    'Steht darin, was du meinst? Dann hilft ihr deine Unterstützung am meisten. Was du geschrieben hast, bleibt hier stehen.',
  similarSupported: 'Du unterstützt diese Idee. Wenn sie sagt, was du meinst, ist nichts weiter zu tun.',
  text: 'Was genau stellst du dir vor?',
  pointHint:
    'Breite und Länge, wie eine Karte sie zeigt: 50.1109, 8.6821. Die Stelle wird mit deiner Idee veröffentlicht.',
  pointWrong: 'Das ist keine Stelle auf der Karte. Bitte schreib sie so: 50.1109, 8.6821',
  usePositionHint:
    'Dein Browser fragt dich vorher. Der Standort wird auf etwa zehn Meter gerundet und nur veröffentlicht, wenn du deine Idee veröffentlichst.',
  positionWanted: 'Dein Standort wird gesucht …',
  positionFound: 'Dein Standort steht jetzt im Feld.',
  positionDenied:
    'Dieser Browser teilt deinen Standort nicht mit. Du kannst es dort erlauben oder die Koordinaten eintragen.',
  positionLost: 'Dein Standort war nicht zu finden. Bitte versuch es noch einmal oder trag die Koordinaten ein.',
  organisation: 'Du sprichst für',
  proposeReceived: 'Deine Idee ist eingegangen. Vielen Dank.',
  proposeInReview: 'Deine Idee ist eingegangen und wird angesehen. Vielen Dank.',
  proposeKept: 'Deine Idee ist in diesem Browser gespeichert. Die Stadt hat sie nicht erhalten.',
  nextHere: 'Deine Idee steht jetzt hier.',
  nextAtOnce: 'Deine Idee erscheint hier, sobald sie eingegangen ist.',
  nextReview: 'Die Stadt liest deine Idee zuerst und veröffentlicht sie dann hier.',
  nextAnswer: 'Die Stadt antwortet hier. Neben deiner Idee steht, wie weit sie ist: {statuses}.',
  nextMine: 'In diesem Browser findest du deine Idee wieder: unter „Filter“, „Meine Ideen“.',
  toIdea: 'Zu deiner Idee',
  deleteSure: 'Was du geschrieben hast, endgültig löschen?',
};

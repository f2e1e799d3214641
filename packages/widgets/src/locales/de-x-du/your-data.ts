import { yourData as formal } from '../de/your-data.ts';
import type { yourData as english } from '../en/your-data.ts';
import type { Translation } from '@civic-widgets/core';

export const yourData: Translation<typeof english> = {
  ...formal,
  dataTitle: 'Deine Daten',
  knownGuest:
    'Die Stadt kennt dich nur als eine Zufallszahl, die dieser Browser aufbewahrt. Ohne sie weiß niemand mehr, dass etwas von dir war, auch du nicht: Wenn du dich anmeldest, bleibt sie dir erhalten.',
  knownPerson: 'Was du tust, steht unter einer Zufallszahl. Nur die Anmeldung weiß, dass du es bist.',
  ageTitle: 'Dein Alter',
  ageWhy: 'Manche Beteiligungen sind für Menschen ab einem bestimmten Alter. Nach deinem Geburtsdatum fragt niemand.',
  aboutTitle: 'Über dich, wenn du möchtest',
  aboutWhy:
    'Daran zeigt sich, ob die ganze Stadt mitmacht. Es wird nur gezählt, in Gruppen ab fünf, und nie zusammen mit dem gezeigt, was du sagst.',
  aboutArea: 'Wo du wohnst',
  aboutAge: 'Deine Altersgruppe',
  aboutSaved: 'Gespeichert. Du kannst es jederzeit ändern.',
  consentTitle: 'Wozu du zustimmst',
  consentGiven: 'Du hast am {date} zugestimmt.',
  consentOld: 'Du hast am {date} einer älteren Fassung zugestimmt.',
  consentNone: 'Du hast nicht zugestimmt.',
  agreed: 'Du hast zugestimmt. Du kannst das jederzeit zurücknehmen.',
  sessionsTitle: 'Wo du angemeldet bist',
  exportTitle: 'Deine Daten mitnehmen',
  exportWhy:
    'Alles, was du hier getan hast und was von dir aufbewahrt wird, als Datei, die Programme lesen können (JSON).',
  exportShow: 'Dieser Browser speichert hier keine Datei. Du kannst stattdessen den Text kopieren.',
  exportText: 'Deine Daten',
  eraseTitle: 'Löschen, was du geschrieben hast',
  eraseWhy:
    'Deine Ideen, Kommentare und Meldungen werden leer, überall und sofort, und was du über dich gesagt hast, wird vergessen. Stimmen bleiben gezählt, ohne dass jemand sie dir zuordnen kann.',
  eraseLost:
    'Nichts davon lässt sich zurückholen, weder von dir noch von der Stadt. Was andere kopiert, gedruckt oder zitiert haben, bleibt bei ihnen.',
  eraseGuestLost:
    'Auch vergisst dieser Browser, wer du hier warst: Was übrig bleibt, kannst du dann nicht mehr sehen oder ändern.',
  erased: 'Gelöscht. Nichts, was du geschrieben hast, wird hier noch aufbewahrt.',
};

import type { DemoIdea } from './idea.ts';

/** About light, ways to school and what frightens people. */
export const sicherheit: readonly DemoIdea[] = [
  {
    key: 'radfahrer-absteigen',
    title: 'Radfahrer sollen absteigen',
    text: 'Es reicht. Dreimal bin ich dieses Jahr beinahe umgefahren worden, einmal mit Enkelkind an der Hand. Auf dem Platz wird geschoben, Punkt. Und es muss auch jemand kontrollieren.',
    topic: 'sicherheit',
    area: 'lindenhoehe',
    weight: 0.47,
  },
  {
    key: 'licht-warm',
    title: 'Warmes Licht statt Flutlicht',
    text: 'Die neuen Lampen an der Ringstraße sind grell wie im Stadion. Für den Marktplatz bitte warmes Licht, nach unten gerichtet, das Gesichter erkennen lässt und die Fledermäuse in der Kirche in Ruhe. Nach Mitternacht gedimmt.',
    topic: 'sicherheit',
    area: 'altstadt',
    weight: 0.66,
  },
  {
    key: 'dunkle-gerbergasse',
    title: 'Die Gerbergasse ist nachts stockdunkel',
    text: 'Ich komme um 22.15 Uhr von der Spätschicht und gehe zur Haltestelle durch die Gerbergasse. Zwischen Hausnummer 12 und 30 brennt keine Laterne. Ich telefoniere dann immer, nur damit jemand dabei ist. Das muss doch nicht sein.',
    topic: 'sicherheit',
    area: 'altstadt',
    weight: 0.83,
  },
  {
    key: 'tauben',
    title: 'Etwas gegen die Tauben unternehmen',
    text: 'Unter den Arkaden sieht es aus, das kann man keinem Gast zeigen. Ein betreutes Taubenhaus auf dem Dach des Parkhauses hat anderswo geholfen, dort tauscht man die Eier aus. Vergiften will ja keiner.',
    topic: 'sicherheit',
    area: 'altstadt',
    weight: 0.33,
  },
  {
    key: 'schulweg',
    title: 'Sicherer Schulweg über die Brückenstraße',
    text: 'Jeden Morgen queren ungefähr 200 Kinder die Brückenstraße ohne Ampel und ohne Zebrastreifen. Wir Eltern der Grundschule am Elmufer stehen abwechselnd mit Warnweste da. Ein Zebrastreifen mit Mittelinsel, bitte noch vor dem großen Umbau.',
    topic: 'sicherheit',
    area: 'elmufer',
    weight: 0.89,
  },
  {
    key: 'poller',
    title: 'Poller, die auch funktionieren',
    text: 'Der Poller an der Kirchgasse ist seit Ostern unten. Seitdem ist „Fußgängerzone“ nur noch ein Wort.',
    topic: 'sicherheit',
    area: 'altstadt',
    weight: 0.51,
  },
];

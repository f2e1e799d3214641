import type { DemoIdea } from './idea.ts';

/** About getting there and finding one’s way, for everyone. */
export const barrierefrei: readonly DemoIdea[] = [
  {
    key: 'rollstuhl-weg',
    title: 'Ein glatter Weg über das Pflaster',
    text: 'Das Kopfsteinpflaster ist hübsch anzusehen. Mit dem Rollstuhl ist es eine Rüttelpiste, mit Rollator bleibt man stecken. Ich wünsche mir ein Band aus ebenen Platten, 1,80 Meter breit, von der Haltestelle zum Rathaus, zur Apotheke und zum Brunnen. Das alte Pflaster kann daneben liegen bleiben.',
    topic: 'barrierefrei',
    area: 'altstadt',
    weight: 0.92,
  },
  {
    key: 'leitstreifen',
    title: 'Leitstreifen von der Haltestelle zum Rathaus',
    text: 'Ich bin blind und gehe seit 19 Jahren über diesen Platz. Früher konnte ich mich am Bordstein orientieren. Wenn alles eine Ebene wird, brauche ich Leitstreifen, und zwar solche, die niemand mit Werbetafeln zustellt. Gern gehe ich mit den Planern einmal mit verbundenen Augen dort entlang.',
    topic: 'barrierefrei',
    area: 'nordstadt',
    weight: 0.78,
  },
  {
    key: 'bordsteine-absenken',
    title: 'Bordsteine in der Brückenstraße absenken',
    text: 'Mit Kinderwagen und Zwillingen: sieben hohe Bordsteine vom Elmufer bis zum Markt. Sieben! Das kostet doch nicht die Welt.',
    topic: 'barrierefrei',
    area: 'elmufer',
    weight: 0.68,
  },
  {
    key: 'induktive-hoeranlage',
    title: 'Höranlage für Veranstaltungen auf dem Platz',
    text: 'Wer ein Hörgerät trägt, versteht bei Reden vor dem Rathaus kein Wort. Eine mobile Ringschleife kann die Stadt anschaffen und an Vereine verleihen. Im Großen Saal gibt es das schon, und es ist ein Segen.',
    topic: 'barrierefrei',
    area: 'lindenhoehe',
    weight: 0.35,
  },
  {
    key: 'aufzug-tiefgarage',
    title: 'Der Aufzug der Tiefgarage ist öfter kaputt als heil',
    text: 'Seit März dreimal ausgefallen, einmal für fünf Wochen. Wenn die Autos vom Platz sollen, muss zuerst dieser Aufzug zuverlässig fahren. Sonst können wir mit Rollstuhl gar nicht mehr in die Stadt. Und ein Schild mit Telefonnummer, wo jemand abnimmt, bitte.',
    topic: 'barrierefrei',
    area: 'suedvorstadt',
    weight: 0.75,
  },
  {
    key: 'mehrsprachige-schilder',
    title: 'Schilder mit Bildern und in leichter Sprache',
    text: 'Als ich nach Lindenau kam, habe ich das Bürgerbüro eine Stunde gesucht. Es steht nur „Dienstgebäude II“ an der Tür. Bitte Schilder mit Bild und einfachen Wörtern. Das hilft nicht nur Ausländern, das hilft allen.',
    topic: 'barrierefrei',
    area: 'weststadt',
    weight: 0.7,
  },
  {
    key: 'behindertenparkplaetze',
    title: 'Vier Behindertenparkplätze direkt am Platz lassen',
    text: 'Mein Mann kann noch etwa sechzig Schritte gehen. Von der Ringstraße aus wären es dreihundert. Bitte vergessen Sie uns nicht, wenn die Autos verschwinden. Vier Plätze an der Salzgasse, breit genug für die Rampe, und regelmäßig kontrolliert, weil da sonst jeder „nur kurz“ steht.',
    topic: 'barrierefrei',
    area: 'muehlental',
    weight: 0.9,
  },
];

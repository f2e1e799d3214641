import type { DemoIdea } from './idea.ts';

/** About stage, books, art and history. */
export const kultur: readonly DemoIdea[] = [
  {
    key: 'buehne',
    title: 'Eine kleine feste Bühne mit Dach',
    text: 'Schulchor, Blaskapelle, Poetry-Slam, türkische Hochzeitsmusik: Lindenau hat so viel, nur keinen Ort dafür. Ein Podest von sechs mal acht Metern, Strom, ein leichtes Dach. Wenn niemand spielt, ist es eine Sitzstufe.',
    topic: 'kultur',
    area: 'weststadt',
    weight: 0.7,
  },
  {
    key: 'offener-buecherschrank',
    title: 'Offener Bücherschrank',
    text: 'Nimm eins, bring eins. Unser Verein würde ihn pflegen und jede Woche aufräumen. Platz wäre neben der alten Telefonzelle an der Salzgasse, oder gleich IN der Telefonzelle.',
    topic: 'kultur',
    area: 'altstadt',
    weight: 0.63,
  },
  {
    key: 'schach',
    title: 'Schachtische aus Stein',
    text: 'Zwei Tische mit eingelassenem Brett. Figuren bringen wir selber mit. Wir sind acht bis zehn Rentner und spielen zur Zeit auf den Stufen vor der Sparkasse, da zieht es.',
    topic: 'kultur',
    area: 'altstadt',
    weight: 0.52,
  },
  {
    key: 'stadtgeschichte',
    title: 'Stadtgeschichte im Pflaster',
    text: 'Wo stand das alte Salztor, wo die Synagoge, wo lief der Mühlgraben? Messingbänder und kurze Texte im Boden könnten das erzählen, ohne dass ein Schild im Weg steht. Die Texte könnte die Geschichtswerkstatt mit Schulklassen schreiben, auch über die dunklen Jahre.',
    topic: 'kultur',
    area: 'altstadt',
    weight: 0.6,
  },
  {
    key: 'kunst-wechselnd',
    title: 'Ein Sockel für wechselnde Kunst',
    text: 'Kein Denkmal für die Ewigkeit. Jedes Jahr darf jemand anderes den Sockel bespielen, eine Klasse der Kunstschule, ein Bildhauer, die Seniorenwerkstatt. Abgestimmt wird öffentlich.',
    topic: 'kultur',
    area: 'nordstadt',
    weight: 0.44,
  },
  {
    key: 'freiluftkino',
    title: 'Freiluftkino an der Rathauswand',
    text: 'Vier Abende im August, Kopfhörer statt Lautsprecher, dann stört es auch niemanden. Filme auch mal auf Arabisch oder Ukrainisch mit Untertiteln.',
    topic: 'kultur',
    area: 'altstadt',
    weight: 0.75,
  },
  {
    key: 'brunnen-reparieren',
    title: 'Zuerst den Elmbrunnen reparieren',
    text: 'Der läuft jetzt das dritte Jahr nicht. Bevor wir über Neues reden.',
    topic: 'kultur',
    area: 'altstadt',
    weight: 0.87,
  },
];

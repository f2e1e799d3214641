import type { DemoIdea } from './idea.ts';

/** About trees, plants and water. */
export const gruen: readonly DemoIdea[] = [
  {
    key: 'schatten-am-brunnen',
    title: 'Schatten am Elmbrunnen',
    text: 'Im August habe ich mit meiner Enkelin am Brunnen gesessen, genau elf Minuten, dann ging es nicht mehr. Die Steine sind so heiß, dass man sich nicht setzen kann. Drei oder vier große Linden rund um den Brunnen würden schon reichen, dazu Bänke, die nicht aus Metall sind. Bitte gleich größere Bäume pflanzen, ich bin 74 und möchte den Schatten noch erleben.',
    topic: 'gruen',
    area: 'altstadt',
    weight: 1,
  },
  {
    key: 'regenwasser-zisterne',
    title: 'Regenwasser der Dächer für die Bäume',
    text: 'Das Rathausdach hat etwa 900 Quadratmeter. Bei 650 mm Regen im Jahr sind das fast 600 Kubikmeter, die heute in den Kanal laufen. Eine Zisterne unter dem Platz kann die Bäume durch einen trockenen Sommer bringen und entlastet bei Starkregen die Gerbergasse. Bitte vor dem Pflastern einbauen, hinterher wird es teuer.',
    topic: 'gruen',
    area: 'lindenhoehe',
    weight: 0.76,
  },
  {
    key: 'wildblumen',
    title: 'Wildblumen statt Begonien',
    text: 'Die Kübel werden dreimal im Jahr neu bepflanzt. Wilde Malve, Natternkopf und Salbei kommen von allein wieder und die Bienen haben etwas davon.',
    topic: 'gruen',
    area: 'elmufer',
    weight: 0.57,
  },
  {
    key: 'begonien-bleiben',
    title: 'Die schönen Blumenkübel sollen bleiben',
    text: 'Ich freue mich jedes Frühjahr auf die bunten Kübel. Unkraut haben wir am Straßenrand genug. Danke an die Stadtgärtnerei für die Mühe!',
    topic: 'gruen',
    area: 'suedvorstadt',
    weight: 0.22,
  },
  {
    key: 'fassaden-gruen',
    title: 'Grüne Fassaden in der Salzgasse',
    text: 'In der Salzgasse ist kein Platz für Bäume, aber die Wände sind da. Wilder Wein oder Hopfen an Seilen, die Stadt zahlt Pflanzgrube und Seil, die Eigentümer gießen. Ich hätte eine Südwand anzubieten.',
    topic: 'gruen',
    area: 'altstadt',
    weight: 0.55,
  },
  {
    key: 'muehlgraben',
    title: 'Den Mühlgraben wieder ans Licht holen',
    text: 'Unter der Brückenstraße fließt seit 1962 ein Bach in Beton. Wenn man schon alles aufgräbt: Holt wenigstens die vierzig Meter zwischen Markt und Elm nach oben! Wasser kühlt, gluckert, und die Kinder lassen Schiffchen fahren. Ich weiß, dass Leitungen dort liegen. Fragen kostet nichts.',
    topic: 'gruen',
    area: 'elmufer',
    weight: 0.88,
  },
  {
    key: 'obstbaeume',
    title: 'Ein Apfelbaum zum Pflücken',
    text: 'Am Rand, wo es nicht stört. Alte Sorten, und wer vorbeikommt, darf pflücken.',
    topic: 'gruen',
    area: 'muehlental',
    weight: 0.43,
  },
  {
    key: 'essbare-kuebel',
    title: 'Kräuterbeete, um die sich Nachbarn kümmern',
    text: 'Wir sind eine Gruppe aus der Nordstadt (zur Zeit 23 Leute aus neun Ländern) und gärtnern hinter dem Stadtteiltreff. Wir würden drei Hochbeete auf dem Marktplatz übernehmen: Minze, Koriander, Schnittlauch, Dill. Wir brauchen nur Erde und einen Wasserhahn.',
    topic: 'gruen',
    area: 'nordstadt',
    weight: 0.69,
  },
];

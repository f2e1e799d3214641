import type { Talk } from './talk.ts';

/** About sitting, drinking, playing and being there. */
export const aufenthalt: Talk = {
  trinkbrunnen: [
    { text: 'Bitte eine Düse, an der man auch eine Flasche füllen kann.' },
    { replyTo: 0, text: 'Ja, und so hoch, dass die Flasche drunter passt. An der Sporthalle passt sie nicht.' },
    { text: 'Super Idee. Wer kontrolliert das Wasser?' },
  ],
  'toilette-fuer-alle': [
    { text: 'Seit meiner Darm-OP plane ich jeden Weg in die Stadt nach Toiletten. Danke, dass das jemand ausspricht.' },
    { replyTo: 0, text: 'Ich habe dasselbe Problem und dachte, ich wäre die Einzige. Alles Gute für Sie.' },
    {
      text: 'Es gibt doch das Modell, dass Cafés ihre Toilette öffnen und dafür von der Stadt Geld bekommen. Geht schneller als bauen.',
    },
    { replyTo: 2, text: 'Wir machen das gern, aber um 19 Uhr schließen wir. Für abends braucht es trotzdem etwas.' },
    { text: 'Und wer putzt? Die am Bahnhof ist ein Albtraum.' },
    {
      text: 'Bitte auch an eine „Toilette für alle“ mit Liege und Lifter denken. Unser Sohn ist 16, den wickelt man nicht auf einem Babytisch.',
    },
  ],
  'baenke-mit-lehne': [
    {
      text: 'Meine Mutter (88) macht genau drei Pausen auf dem Weg zum Markt. Für sie entscheidet die Bank, ob sie kommt.',
    },
    { text: 'Aber keine Armlehnen in der Mitte, nur damit niemand darauf schlafen kann. Das ist gemein.' },
    { replyTo: 1, text: 'Guter Punkt. Außen eine Lehne reicht zum Aufstehen.' },
  ],
  wasserspiel: [
    { text: 'jaaa bitte' },
    { text: 'Und was ist mit dem Wasserverbrauch? Wir dürfen im Garten nicht mehr sprengen.' },
    {
      replyTo: 1,
      text: 'Solche Anlagen laufen im Kreislauf, da geht nicht viel verloren. Gechlort werden muss es halt.',
    },
    { text: 'Für die Ohren der Anwohner: abends um acht bitte aus.' },
  ],
  'ruhe-nach-zehn': [
    { text: 'Wer in die Mitte einer Stadt zieht, zieht in die Mitte einer Stadt.' },
    { replyTo: 0, text: 'Ich bin 1979 hierher gezogen, da gab es zwei Feste im Jahr. Auf den Ton kommt es auch an.' },
    { replyTo: 0, text: 'Entschuldigung, das war unfreundlich. Acht Abende fände ich zu wenig, aber zwölf?' },
    { text: 'Danke. Ich stehe um vier Uhr auf und backe die Brötchen, die alle so gern essen.' },
  ],
  spielpunkte: [
    { text: 'Als Opa freue ich mich über alles, wo ich daneben sitzen kann.' },
    { text: 'Bitte auch etwas, das ein Kind im Rollstuhl benutzen kann, zum Beispiel die Drehscheibe ebenerdig.' },
  ],
  'elm-treppe': [
    { text: 'Und ein Geländer auf einer Seite, der Stein wird rutschig.' },
    { text: 'Hochwasser 2013 nicht vergessen. Da stand die Mauer einen Meter unter Wasser.' },
  ],
  hitzeplan: [
    { text: 'Ich würde mich für einen Dienst im Foyer melden, Wasser ausschenken und zuhören.' },
    { text: 'Wir vom Seniorenbeirat unterstützen das ausdrücklich.' },
  ],
  'jugend-ecke': [
    { text: 'Ich wohne direkt daneben und bin dafür. Lieber hier mit Licht als am Parkhaus im Dunkeln.' },
    { replyTo: 0, text: 'Danke!! Das hätten wir nicht gedacht.' },
    { text: 'Und wer räumt den Müll weg, wenn ihr es doch nicht tut?' },
    { replyTo: 2, text: 'Wir machen einen Plan und hängen ihn auf. Samstag ist die Klasse 9b dran.' },
  ],
  muelleimer: [{ text: 'Krähensicher heißt: Klappe statt Loch.' }],
  'kein-geld-verschwenden': [
    { text: 'Das Geld aus der Städtebauförderung darf man gar nicht für Schulen nehmen.' },
    { replyTo: 0, text: 'Die andere Hälfte schon.' },
    {
      text: 'Ich bin Lehrer an der Schule. Ja, es ist eine Schande. Aber man muss das eine nicht gegen das andere ausspielen.',
    },
  ],
};

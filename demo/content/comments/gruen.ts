import type { Talk } from './talk.ts';

/** About trees, plants and water. */
export const gruen: Talk = {
  'schatten-am-brunnen': [
    { text: 'Genau so. Und bitte nicht diese dünnen Stecken, die nach zwei Sommern vertrocknet sind.' },
    {
      replyTo: 0,
      text: 'Die Stadtgärtnerei hat am Stand gesagt, sie pflanzt Bäume mit 25 cm Stammumfang. Das ist schon ordentlich.',
    },
    { replyTo: 0, text: 'Dann nehme ich alles zurück. Danke für die Auskunft.' },
    { text: 'Als Erzieherin: Wir gehen mit der Gruppe ab Juni nicht mehr über den Markt. Zu heiß für die Kleinen.' },
    {
      text: 'Linden kleben. Wer sein Rad oder seinen Tisch drunter stellt, weiß, was ich meine. Gibt es keine andere Sorte?',
    },
    { replyTo: 4, text: 'Silberlinden kleben deutlich weniger, weil die Blattläuse sie nicht mögen.' },
    { replyTo: 4, text: 'Lindenau ohne Linden, das wäre ja noch schöner.' },
  ],
  'regenwasser-zisterne': [
    {
      text: 'Fachlich richtig. Bei Starkregen reicht das Volumen allerdings nur für die ersten zwanzig Minuten, man sollte Baumrigolen dazunehmen.',
    },
    {
      replyTo: 0,
      text: 'Danke, das ist ein guter Hinweis. Wissen Sie, ob das Salz vom Winterdienst den Rigolen schadet?',
    },
    { replyTo: 0, text: 'Ja, deshalb im Winter umschalten. Das gibt es fertig zu kaufen.' },
  ],
  wildblumen: [
    { text: 'Und im Winter sieht es dann aus wie vergessen.' },
    { replyTo: 0, text: 'Im Winter wohnen die Käfer drin.' },
  ],
  'begonien-bleiben': [{ text: 'Beides geht doch: bunte Kübel am Rathaus und Wildes am Rand.' }],
  'fassaden-gruen': [
    { text: 'Efeu macht den Putz kaputt, das hatten wir am Haus meiner Eltern. An Seilen ist es in Ordnung.' },
  ],
  muehlgraben: [
    { text: 'Als Kind haben wir dort Papierschiffe fahren lassen. Ich bin 81 und würde das gern noch einmal sehen.' },
    { text: 'Schön, aber da liegt die Fernwärme. Ich habe dort gearbeitet, das wird sehr, sehr teuer.' },
    { replyTo: 1, text: 'Wie teuer ungefähr? Dann könnte man wenigstens darüber reden.' },
    { replyTo: 1, text: 'Vor zehn Jahren hieß es zwei Millionen allein fürs Verlegen.' },
    { text: 'Dann halt eine flache Rinne obendrauf, mit Wasser aus der Zisterne. Gluckert auch.' },
  ],
  obstbaeume: [{ text: 'Fallobst zieht Wespen an, bitte nicht neben die Eisdiele.' }],
  'essbare-kuebel': [
    { text: 'Meine Nachbarin aus der Ukraine würde gern Dill beisteuern, und zwar viel.' },
    { replyTo: 0, text: 'Sehr willkommen! Treffen ist freitags um 16 Uhr hinter dem Stadtteiltreff.' },
  ],
};

import type { Talk } from './talk.ts';

/** About markets, shops and cafés. */
export const handel: Talk = {
  'paketstation-lastenrad': [
    {
      text: 'Ich fahre Pakete. Wenn mir jemand das Lastenrad bezahlt, bitte. In den zweiten Stock trägt es sich davon auch nicht leichter.',
    },
  ],
  'wochenmarkt-strom': [
    { text: 'Das Aggregat vom Fischstand hört man bis in mein Wohnzimmer. Volle Unterstützung.' },
    { replyTo: 0, text: 'Der Fischstand sagt: Wir hätten es auch lieber leise.' },
  ],
  feierabendmarkt: [
    { text: 'Mit Livemusik, aber ohne Verstärker, dann sind auch die Anwohner dabei.' },
    { text: 'Wir verkaufen Käse aus dem Mühlental und kämen sofort.' },
    { text: 'Donnerstag ist Chorprobe. Geht auch Mittwoch?' },
    { replyTo: 2, text: 'Mittwoch ist schon vormittags Markt, das wäre ein langer Tag für die Leute.' },
  ],
  aussengastronomie: [{ text: 'Bei uns sind es die Heizpilze, die im Weg stehen.' }],
  leerstand: [
    { text: 'Ich hätte gern eine kleine Werkstatt für Handy-Reparatur. Ich kann das gut, nur die Miete ist zu hoch.' },
    { replyTo: 0, text: 'Schreiben Sie der Wirtschaftsförderung, die waren bei mir sehr hilfsbereit.' },
    { text: 'Die Eigentümer lassen lieber leer stehen, als die Miete zu senken. Da liegt der Hund begraben.' },
  ],
  'weihnachtsmarkt-hallen': [
    { text: 'Die übrigen Buden könnten in die Brückenstraße, bis hinunter zur Elm. Das wäre sogar schöner.' },
    { replyTo: 0, text: 'Dort ist leider zu viel Gefälle für die Karussells. Für Buden ginge es.' },
  ],
  bauabschnitte: [{ text: 'Wir haben die Ringstraße nur knapp überstanden. Bitte nehmen Sie das ernst.' }],
  'markt-am-hafen': [{ text: 'Für uns ohne Auto wäre der Markt damit gestorben.' }],
};

import type { Talk } from './talk.ts';

/** About cars, bicycles, buses and deliveries. */
export const verkehr: Talk = {
  'parken-an-den-rand': [
    { text: 'Endlich sagt es jemand mit Zahlen.' },
    {
      replyTo: 0,
      text: 'Welche Zahlen? Einmal gezählt, an einem Samstag im August. Da ist die halbe Stadt im Urlaub.',
    },
    { replyTo: 0, text: 'Stimmt, der Einwand ist berechtigt. Ich zähle gern noch einmal im Dezember, kommen Sie mit?' },
    { replyTo: 0, text: 'Abgemacht. Samstag, 5.12., 11 Uhr an der Einfahrt?' },
    { text: 'Mein Laden lebt von Kunden, die kurz halten. Ich sehe das mit Sorge.' },
    { text: 'In der Tiefgarage kostet die Stunde 2,40 und oben 1 Euro. Solange das so ist, fährt keiner runter.' },
  ],
  'parkplaetze-behalten': [
    { text: 'Bin sonst für weniger Autos, aber das mit dem Bus ins Mühlental stimmt leider.' },
    { text: 'Zwanzig Plätze sind zwanzig Plätze weniger für alle anderen.' },
    { replyTo: 1, text: 'Zwanzig statt vierundsechzig, lesen Sie doch bitte erst.' },
  ],
  lieferzeiten: [
    {
      text: 'Als Apothekerin: Wir werden fünfmal am Tag beliefert, das können wir nicht steuern. Bitte die Ausnahme wirklich vorsehen.',
    },
    { text: 'Halb elf ist für Blumen zu früh, die Auktion ist erst um neun zu Ende.' },
  ],
  radstaender: [{ text: 'Bitte nicht vor der Bücherei-Rückgabe, da kommt man sonst mit dem Rollstuhl nicht ran.' }],
  'radroute-aussen': [
    { text: 'Das ist für mich die Lösung: gute Alternative statt Verbot.' },
    { text: 'In der Salzgasse wohnen wir, bitte denkt ans Ausladen und an die Müllabfuhr.' },
  ],
  'tempo-20': [
    { text: 'Unsere Tochter lernt gerade Rad fahren. Bitte, bitte.' },
    { text: 'Ein Schild bremst niemanden. Bauen!' },
  ],
  nachtbus: [
    { text: 'Wir Ehrenamtlichen vom Theater wären dankbar. Nach der Vorstellung fährt immer jemand sechs Leute heim.' },
    { text: 'Lieber ein Sammeltaxi, das kommt, wenn man anruft. Ein leerer Bus nützt niemandem.' },
  ],
  seilbahn: [{ text: 'Ich habe gelacht und dann doch zugestimmt.' }],
};

import type { Talk } from './talk.ts';

/** About light, ways to school and what frightens people. */
export const sicherheit: Talk = {
  'radfahrer-absteigen': [
    { text: 'Morgens um sieben ist kein Mensch auf dem Platz. Warum soll ich da schieben?' },
    { replyTo: 0, text: 'Weil mein Enkel auch um sieben schon zur Schule geht.' },
    { text: 'Ich fahre Rad und mich nerven die Raser auch. Schritttempo und Rücksicht würde mir reichen.' },
  ],
  'licht-warm': [
    { text: 'In der Kirche wohnt ein Mausohr-Quartier mit etwa 140 Tieren. Unser Naturschutzverein berät gern.' },
  ],
  'dunkle-gerbergasse': [
    { text: 'Ich auch. Immer mit Schlüssel in der Hand.' },
    { text: 'Bei mir genauso, ich gehe den Umweg über die Ringstraße. Acht Minuten länger, jeden Abend.' },
    { text: 'Die Laterne vor Nr. 18 ist seit dem Sommer kaputt, ich hab sie zweimal gemeldet.' },
    { replyTo: 2, text: 'Ist seit gestern repariert! Die anderen fehlen aber immer noch.' },
  ],
  tauben: [{ text: 'Bitte mit dem Tierschutzverein sprechen, wir haben seit Jahren ein fertiges Konzept dafür.' }],
  schulweg: [
    { text: 'Ich stehe dienstags da. Vorige Woche hat wieder einer Gas gegeben statt gebremst.' },
    { text: 'Der Zebrastreifen wurde 2019 schon einmal versprochen. Ich habe den Brief noch.' },
    { replyTo: 1, text: 'Können Sie den Brief bitte den Elternvertretern zeigen?' },
  ],
  poller: [{ text: 'Ostern welches Jahres? ;-)' }],
};

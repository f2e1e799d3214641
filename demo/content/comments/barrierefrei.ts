import type { Talk } from './talk.ts';

/** About getting there and finding one’s way, for everyone. */
export const barrierefrei: Talk = {
  'rollstuhl-weg': [
    { text: 'Gilt genauso für Kinderwagen, Rollkoffer, Stöckelschuhe und die Sackkarre meines Vaters.' },
    { text: 'Im Winter ist das nasse Pflaster spiegelglatt. Meine Schwiegermutter hat sich dort den Arm gebrochen.' },
    {
      text: 'Geschnittenes altes Pflaster wäre auch eben und sieht nach was aus. Man sägt die Köpfe ab und verlegt sie umgedreht.',
    },
    { replyTo: 2, text: 'Das wusste ich nicht, klingt schön. Hauptsache, es rüttelt nicht.' },
  ],
  leitstreifen: [
    {
      text: 'Bei dem Spaziergang wäre ich gern dabei. Ich arbeite in der Gastronomie und stelle die Tafeln, ehrlich gesagt, auch oft falsch.',
    },
    { replyTo: 0, text: 'Sehr gern, Samstag um 10 am Brunnen, ich bin der mit dem weißen Stock.' },
    { text: 'Rollator und Leitstreifen vertragen sich nicht immer, bitte beides zusammen planen.' },
  ],
  'aufzug-tiefgarage': [
    {
      text: 'Letzte Woche wieder. Ich stand mit meinem Elektrorollstuhl 50 Minuten unten, bis mich zwei junge Männer über die Ausfahrt begleitet haben. Danke an die beiden!',
    },
  ],
  'mehrsprachige-schilder': [
    { text: '„Dienstgebäude II“, haha, ja. Ich bin hier geboren und habe es auch nicht gefunden.' },
    { text: 'Ich lerne Deutsch seit ein Jahr. Bilder ist sehr gut. Und Uhrzeit groß schreiben bitte.' },
  ],
  behindertenparkplaetze: [
    { text: 'Unbedingt. Und nicht am Hang.' },
    { text: 'Ich bin für einen autofreien Platz, und das hier gehört trotzdem dazu.' },
  ],
};
